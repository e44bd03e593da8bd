package onething.application.service.me;

import java.util.Map;
import java.util.Optional;
import onething.application.port.in.me.ListFavourites;
import onething.application.port.out.Favourites;
import onething.application.service.access.Access;
import onething.application.service.handling.CurrentGuides;
import onething.domain.code.GuideCode;
import onething.domain.favourite.Favourite;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ListFavourites].
public final class ListFavouritesService implements ListFavourites {

    private final Favourites favourites;
    private final CurrentGuides guides;

    public ListFavouritesService(Favourites favourites, CurrentGuides guides) {
        this.favourites = favourites;
        this.guides = guides;
    }

    @Override
    public Flux<Row> list(Actor who) {
        return Mono.fromCallable(() -> Access.applicant(who))
                .flatMapMany(whose -> guides.all()
                        .collectMap(guide -> guide.id().code())
                        .flatMapMany(offered -> favourites.of(whose).concatMap(each -> row(each, offered))));
    }

    private static Mono<Row> row(Favourite favourite, Map<GuideCode, BundleGuide> offered) {
        return Mono.justOrEmpty(Optional.ofNullable(offered.get(favourite.guide()))
                .flatMap(guide -> title(favourite, guide))
                .map(title -> new Row(favourite, title)));
    }

    private static Optional<String> title(Favourite favourite, BundleGuide guide) {
        return favourite.matter().isEmpty()
                ? Optional.of(guide.title())
                : favourite.matter().flatMap(guide::matter).map(MatterGuide::title);
    }
}
