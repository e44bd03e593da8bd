package onething.application.service.factor;

import java.time.Clock;
import java.time.Instant;
import onething.application.port.in.factor.RemoveSecondFactor;
import onething.application.port.out.factor.SecondFactors;
import onething.application.service.access.FreshProof;
import onething.domain.account.StaffChange.Kind;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.SecondFactorMissing;
import reactor.core.publisher.Mono;

/// See [RemoveSecondFactor].
public final class RemoveSecondFactorService implements RemoveSecondFactor {

    private final SecondFactors factors;
    private final FactorChanges changes;
    private final Clock clock;

    public RemoveSecondFactorService(SecondFactors factors, FactorChanges changes, Clock clock) {
        this.factors = factors;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Mono<Void> remove(PersonId person, Instant provenAt) {
        return FreshProof.required(provenAt, clock)
                .then(Mono.defer(() -> factors.remove(changes.own(person, Kind.FACTOR_REMOVED))))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(new SecondFactorMissing()::refused))
                .then();
    }
}
