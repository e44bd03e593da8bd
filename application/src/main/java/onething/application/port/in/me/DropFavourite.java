package onething.application.port.in.me;

import java.util.UUID;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Removes a favourite (取消收藏).
@FunctionalInterface
public interface DropFavourite {

    /// Fails with a `Refused` for `RoleLacking`. Without such a favourite of the caller nothing changes.
    Mono<Void> drop(Actor who, UUID favourite);
}
