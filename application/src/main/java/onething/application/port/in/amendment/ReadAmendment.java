package onething.application.port.in.amendment;

import java.util.UUID;
import onething.application.port.Versioned;
import onething.domain.amendment.Amendment;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Reads an amendment: what it changes, by whom and why, and how far it has come.
@FunctionalInterface
public interface ReadAmendment {

    /// Fails with a `Refused` for `RoleLacking` or `AmendmentUnknown`.
    Mono<Versioned<Amendment>> read(Actor who, UUID amendment);
}
