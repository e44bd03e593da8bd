package onething.application.port.in.me;

import onething.domain.favourite.Favourite;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// 我的收藏: lists the caller's favourites, the oldest first.
@FunctionalInterface
public interface ListFavourites {

    /// Fails with a `Refused` for `RoleLacking`. Favourites that no guide offers any more are left out.
    Flux<Row> list(Actor who);

    /// @param title from the guide that is offered now
    record Row(Favourite favourite, String title) {}
}
