package onething.application.port.in.me;

import onething.domain.favourite.Favourite;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// 我的收藏: what the caller marked, the first marked first.
@FunctionalInterface
public interface ListFavourites {

    /// Fails with a `Refused` for `RoleLacking`. What no guide offers any more is left out.
    Flux<Row> list(Actor who);

    /// @param title as the guide that is offered now calls it
    record Row(Favourite favourite, String title) {}
}
