package onething.application.port.in.me;

import java.util.Optional;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Marks a guide, or one matter of it, as a favourite of the caller (收藏).
@FunctionalInterface
public interface MarkFavourite {

    /// Fails with a `Refused` for `RoleLacking`, `GuideUnknown` or `MatterNotOffered`. Marking twice
    /// changes nothing.
    Mono<ListFavourites.Row> mark(Command command);

    /// @param guide  a guide's code, as it was sent
    /// @param matter the code of one of its matters; empty for the whole guide
    record Command(Actor who, String guide, Optional<String> matter) {}
}
