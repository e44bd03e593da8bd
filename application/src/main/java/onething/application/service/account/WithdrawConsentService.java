package onething.application.service.account;

import java.time.Clock;
import onething.application.port.in.account.WithdrawConsent;
import onething.application.port.out.account.Consents;
import onething.domain.party.Actor;
import onething.domain.party.Consent.Purpose;
import reactor.core.publisher.Mono;

/// See [WithdrawConsent].
public final class WithdrawConsentService implements WithdrawConsent {

    private final Consents consents;
    private final Clock clock;

    public WithdrawConsentService(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public Mono<Void> withdraw(Actor who, Purpose purpose) {
        return Mono.defer(() -> consents.withdraw(who.id(), purpose, clock.instant()));
    }
}
