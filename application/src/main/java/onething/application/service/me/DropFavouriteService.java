package onething.application.service.me;

import java.util.UUID;
import onething.application.port.in.me.DropFavourite;
import onething.application.port.out.Favourites;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// See [DropFavourite].
public final class DropFavouriteService implements DropFavourite {

    private final Favourites favourites;

    public DropFavouriteService(Favourites favourites) {
        this.favourites = favourites;
    }

    @Override
    public Mono<Void> drop(Actor who, UUID favourite) {
        return Mono.fromCallable(() -> Access.applicant(who)).flatMap(whose -> favourites.remove(whose, favourite));
    }
}
