package onething.application.port.in.bundle;

import java.util.List;
import onething.application.port.Versioned;
import onething.domain.bundle.Bundle;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Opens a draft for the ticked matters, with the newest version of the guide.
@FunctionalInterface
public interface OpenBundle {

    /// Gives the draft. If the same request came before, it gives the bundle that was opened then, in its
    /// current state.
    ///
    /// Fails with a `Refused` for `GuideUnknown`, `NoMatterChosen`, `MatterNotOffered`, `MattersExclude`,
    /// for `KeyReused` when the key was used before with other content, and for `RoleLacking` when the
    /// caller is staff.
    Mono<Versioned<Bundle>> open(Command command);

    /// @param guide   the guide's code, as sent
    /// @param matters the codes of the ticked matters, as sent
    /// @param key     the caller's `Idempotency-Key`
    record Command(Actor who, String guide, List<String> matters, String key) {}
}
