package onething.application.service.live;

import onething.application.port.LiveUpdate;
import onething.application.port.in.live.WatchDesk;
import onething.application.port.out.live.LiveScope.OfDesk;
import onething.application.service.access.Access;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class WatchDeskService implements WatchDesk {

    private final EventStreams streams;

    public WatchDeskService(EventStreams streams) {
        this.streams = streams;
    }

    @Override
    public Flux<LiveUpdate> watch(Query query) {
        return Mono.fromCallable(() -> Access.staff(query.who()))
                .flatMapMany(staff -> streams.of(new OfDesk(staff.office(), staff.district()), query.after()));
    }
}
