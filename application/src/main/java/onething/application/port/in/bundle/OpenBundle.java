package onething.application.port.in.bundle;

import java.util.Set;
import onething.application.port.Versioned;
import onething.domain.bundle.Bundle;
import onething.domain.guide.GuideCode;
import onething.domain.guide.MatterCode;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Opens a draft for the matters that are ticked, by the newest version of the guide.
@FunctionalInterface
public interface OpenBundle {

    /// The draft. When the same request came before, the bundle that it opened, as it is by now.
    ///
    /// Fails with a `Refused` for `GuideUnknown`, `NoMatterChosen`, `MatterNotOffered`, `MattersExclude`, for `KeyReused`
    /// when the key came before with other content, and for `RoleLacking` when staff ask.
    Mono<Versioned<Bundle>> open(Command command);

    /// @param key the caller's `Idempotency-Key`
    record Command(Actor who, GuideCode guide, Set<MatterCode> matters, String key) {}
}
