package onething.application.port.in.bundle;

import java.util.List;
import onething.application.port.Versioned;
import onething.domain.bundle.Bundle;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Opens a draft for the matters that are ticked, by the newest version of the guide.
@FunctionalInterface
public interface OpenBundle {

    /// The draft. When the same request came before, the bundle that it opened, as it is by now.
    ///
    /// Fails with a `Refused` for `GuideUnknown`, `NoMatterChosen`, `MatterNotOffered`, `MattersExclude`, for
    /// `KeyReused` when the key came before with other content, and for `RoleLacking` when staff ask.
    Mono<Versioned<Bundle>> open(Command command);

    /// @param guide   the guide's code, as sent
    /// @param matters the codes of the matters that are ticked, as sent
    /// @param key     the caller's `Idempotency-Key`
    record Command(Actor who, String guide, List<String> matters, String key) {}
}
