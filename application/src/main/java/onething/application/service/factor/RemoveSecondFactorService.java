package onething.application.service.factor;

import java.time.Clock;
import java.time.Instant;
import onething.application.port.in.factor.RemoveSecondFactor;
import onething.application.port.out.factor.SecondFactors;
import onething.application.port.out.token.Grants;
import onething.application.service.access.FreshProof;
import onething.domain.account.StaffChange.Kind;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.SecondFactorMissing;
import reactor.core.publisher.Mono;

/// See [RemoveSecondFactor].
public final class RemoveSecondFactorService implements RemoveSecondFactor {

    private final SecondFactors factors;
    private final Grants grants;
    private final FactorChanges changes;
    private final Clock clock;

    public RemoveSecondFactorService(SecondFactors factors, Grants grants, FactorChanges changes, Clock clock) {
        this.factors = factors;
        this.grants = grants;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Mono<Void> remove(PersonId person, Instant provenAt) {
        return FreshProof.required(provenAt, clock)
                .then(Mono.defer(() -> factors.remove(changes.own(person, Kind.FACTOR_REMOVED))))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(new SecondFactorMissing()::refused))
                .flatMap(_ -> grants.revokeAll(person, clock.instant()));
    }
}
