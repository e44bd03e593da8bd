package onething.application.service.handling;

import onething.application.port.Versioned;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Gives the matter on which an officer acts, or wants to see what an action would do.
public final class MatterInHand {

    private final Access access;
    private final ActionContexts contexts;

    public MatterInHand(Access access, ActionContexts contexts) {
        this.access = access;
        this.contexts = contexts;
    }

    /// Fails with a `Refused` for `RoleLacking`, `MatterUnknown`, `ChangedMeanwhile` and `NotAssigned`.
    ///
    /// @param version the version that the officer has seen
    public Mono<Versioned<MatterRecord>> of(Actor who, MatterId matter, long version) {
        return access.deskMatter(who, matter)
                .map(found -> found.at(version))
                .delayUntil(found -> contexts.of(found.value().matter().file())
                        .flatMap(context -> access.requireAssigned(who, found.value(), context.bundle())));
    }
}
