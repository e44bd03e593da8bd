package onething.application.service.me;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.me.ListFavourites.Row;
import onething.application.port.in.me.MarkFavourite;
import onething.application.port.out.Favourites;
import onething.application.port.out.Ids;
import onething.application.service.access.Access;
import onething.application.service.handling.CurrentGuides;
import onething.domain.code.MatterCode;
import onething.domain.favourite.Favourite;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.refusal.Refusal.MatterNotOffered;
import reactor.core.publisher.Mono;

/// See [MarkFavourite].
public final class MarkFavouriteService implements MarkFavourite {

    private final CurrentGuides guides;
    private final Favourites favourites;
    private final Ids ids;
    private final Clock clock;

    public MarkFavouriteService(CurrentGuides guides, Favourites favourites, Ids ids, Clock clock) {
        this.guides = guides;
        this.favourites = favourites;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Row> mark(Command command) {
        return Mono.fromCallable(() -> Access.applicant(command.who()))
                .flatMap(whose -> guides.get(command.guide())
                        .flatMap(guide -> favourites
                                .add(whose, favourite(guide, command.matter()))
                                .map(marked -> new Row(marked, title(guide, command.matter())))));
    }

    private Favourite favourite(BundleGuide guide, Optional<String> matter) {
        var code = matter.map(sent -> offered(guide, sent).code());
        return new Favourite(ids.next(), guide.id().code(), code, clock.instant());
    }

    private static String title(BundleGuide guide, Optional<String> matter) {
        return matter.map(sent -> offered(guide, sent).title()).orElse(guide.title());
    }

    private static MatterGuide offered(BundleGuide guide, String sent) {
        return guide.matters().stream()
                .filter(matter -> matter.code().value().equals(sent))
                .findFirst()
                .orElseThrow(() -> new MatterNotOffered(
                                sent,
                                guide.matters().stream()
                                        .map(MatterGuide::code)
                                        .map(MatterCode::value)
                                        .toList())
                        .refused());
    }
}
