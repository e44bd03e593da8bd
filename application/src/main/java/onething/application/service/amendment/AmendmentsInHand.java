package onething.application.service.amendment;

import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.amendment.Amendments;
import onething.application.service.access.Access;
import onething.domain.amendment.Amendment;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.AmendmentUnknown;
import reactor.core.publisher.Mono;

/// Finds an amendment for an administrator.
public final class AmendmentsInHand {

    private final Amendments amendments;

    public AmendmentsInHand(Amendments amendments) {
        this.amendments = amendments;
    }

    /// Fails with a `Refused` for `RoleLacking` or `AmendmentUnknown`.
    public Mono<Versioned<Amendment>> get(Actor who, UUID id) {
        return Mono.fromCallable(() -> Access.administrator(who))
                .flatMap(_ -> amendments.find(id))
                .switchIfEmpty(Mono.error(new AmendmentUnknown(id)::refused));
    }

    /// The same in the version that was read; another one fails with a `Refused` for `ChangedMeanwhile`.
    public Mono<Versioned<Amendment>> get(Actor who, UUID id, long version) {
        return get(who, id).map(found -> found.at(version));
    }
}
