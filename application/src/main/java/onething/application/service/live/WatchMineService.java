package onething.application.service.live;

import onething.application.port.LiveUpdate;
import onething.application.port.in.live.WatchMine;
import onething.application.port.out.live.LiveScope.OfApplicant;
import onething.application.service.access.Access;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class WatchMineService implements WatchMine {

    private final EventStreams streams;

    public WatchMineService(EventStreams streams) {
        this.streams = streams;
    }

    @Override
    public Flux<LiveUpdate> watch(Query query) {
        return Mono.fromCallable(() -> Access.applicant(query.who()))
                .flatMapMany(applicant -> streams.of(new OfApplicant(applicant), query.after()))
                .filter(update -> !(update instanceof LiveUpdate.Happened(var event) && event.isInternal()));
    }
}
