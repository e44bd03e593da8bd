package onething.application.port.in.me;

import java.util.UUID;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Takes a mark away (取消收藏).
@FunctionalInterface
public interface DropFavourite {

    /// Fails with a `Refused` for `RoleLacking`. What is not marked, or by somebody else, stays as it is.
    Mono<Void> drop(Actor who, UUID favourite);
}
