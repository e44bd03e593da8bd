package onething.application.service.live;

import static onething.application.service.access.Access.sees;

import java.util.function.Function;
import onething.application.port.LiveEvent;
import onething.application.port.LiveUpdate;
import onething.application.port.LiveUpdate.CaughtUp;
import onething.application.port.LiveUpdate.Happened;
import onething.application.port.StreamPosition;
import onething.application.port.in.live.WatchMatter;
import onething.application.port.out.live.LiveScope.OfMatter;
import onething.application.service.access.Access;
import onething.domain.matter.MatterFile;
import onething.domain.party.Actor;
import onething.domain.party.Actor.Staff;
import onething.domain.refusal.Refused;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Checks the right to read when the stream begins, and then for each event. A reader is told what happened while
/// they had the right, and nothing that happened after they lost it:
///
/// | who | what can end the right | how an event is checked |
/// |-----------|-----------------------------------|-----------------------------------------------------|
/// | applicant | nothing | not at all |
/// | staff | the matter goes to another office | by the office and division that came with the event |
/// | agent | the mandate ends | in the database ([MandateChecks]) |
///
/// An event is read after its commit, with the office that the matter has then. So an event after a handing over
/// always comes with the new office. The adapter checks the token: session, office and roles of the reader.
public final class WatchMatterService implements WatchMatter {

    private final Access access;
    private final EventStreams streams;
    private final MandateChecks mandates;

    public WatchMatterService(Access access, EventStreams streams) {
        this.access = access;
        this.streams = streams;
        this.mandates = new MandateChecks(access);
    }

    @Override
    public Flux<LiveUpdate> watch(Query query) {
        return access.visibleMatter(query.who(), query.matter())
                .flatMapMany(found -> watch(query, found.value().matter().file()));
    }

    private Flux<LiveUpdate> watch(Query query, MatterFile file) {
        var who = query.who();
        if (who instanceof Staff) {
            return updates(query, _ -> Mono.empty()).takeWhile(update -> isFor(who, update));
        }
        var told = sees(who, file)
                ? updates(query, _ -> Mono.empty())
                : mandates.checked(who, file, check -> updates(query, check)).onErrorComplete(Refused.class);
        return told.filter(update -> !isInternal(update));
    }

    private Flux<LiveUpdate> updates(Query query, Function<StreamPosition, Mono<Void>> check) {
        return streams.of(new OfMatter(query.matter()), query.after(), check);
    }

    private static boolean isFor(Actor who, LiveUpdate update) {
        return switch (update) {
            case Happened(LiveEvent event) -> sees(who, event.applicant(), event.office(), event.district());
            case CaughtUp _ -> true;
        };
    }

    private static boolean isInternal(LiveUpdate update) {
        return update instanceof Happened(var event) && event.isInternal();
    }
}
