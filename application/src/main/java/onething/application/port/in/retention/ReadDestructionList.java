package onething.application.port.in.retention;

import java.util.UUID;
import onething.domain.party.Actor;
import onething.domain.retention.DestructionList;
import reactor.core.publisher.Mono;

/// Gives a destruction list with its entries.
@FunctionalInterface
public interface ReadDestructionList {

    /// Fails with a `Refused` for `RoleLacking` or `DestructionListUnknown`.
    Mono<Listed> read(Actor who, UUID list);

    /// @param own whether the caller has approved it
    record Listed(DestructionList list, boolean own) {}
}
