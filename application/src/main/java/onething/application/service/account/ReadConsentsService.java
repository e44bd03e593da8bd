package onething.application.service.account;

import onething.application.port.in.account.ReadConsents;
import onething.application.port.out.account.Consents;
import onething.domain.party.Actor;
import onething.domain.party.Consent;
import reactor.core.publisher.Flux;

/// See [ReadConsents].
public final class ReadConsentsService implements ReadConsents {

    private final Consents consents;

    public ReadConsentsService(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Flux<Consent> read(Actor who) {
        return consents.of(who.id());
    }
}
