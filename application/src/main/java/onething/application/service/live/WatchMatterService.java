package onething.application.service.live;

import onething.application.port.LiveUpdate.Happened;
import onething.application.port.LiveUpdate;
import onething.application.port.in.live.WatchMatter;
import onething.application.port.out.live.LiveScope.OfMatter;
import onething.application.service.access.Access;
import onething.domain.party.Actor.Staff;
import onething.domain.refusal.Refused;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Checks the right to read before each event: a matter may go to another office, and a mandate may end.
public final class WatchMatterService implements WatchMatter {

    private final Access access;
    private final EventStreams streams;

    public WatchMatterService(Access access, EventStreams streams) {
        this.access = access;
        this.streams = streams;
    }

    @Override
    public Flux<LiveUpdate> watch(Query query) {
        return mayRead(query)
                .thenMany(streams.of(new OfMatter(query.matter()), query.after())
                        .filter(update -> query.who() instanceof Staff || !isInternal(update))
                        .concatMap(
                                update -> update instanceof Happened
                                        ? mayRead(query).thenReturn(update)
                                        : Mono.just(update),
                                1)
                        .onErrorComplete(Refused.class));
    }

    private Mono<Void> mayRead(Query query) {
        return access.visibleMatter(query.who(), query.matter()).then();
    }

    private static boolean isInternal(LiveUpdate update) {
        return update instanceof Happened(var event) && event.isInternal();
    }
}
