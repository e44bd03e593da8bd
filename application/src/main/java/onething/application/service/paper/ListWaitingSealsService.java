package onething.application.service.paper;

import onething.application.port.in.paper.ListWaitingSeals;
import onething.application.port.out.paper.SealQueue;
import onething.application.port.out.paper.SealQueue.Waiting;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The list names the papers, and says nothing of what is in them. So it is not recorded.
public final class ListWaitingSealsService implements ListWaitingSeals {

    private final SealQueue queue;

    public ListWaitingSealsService(SealQueue queue) {
        this.queue = queue;
    }

    @Override
    public Flux<Row> list(Actor who) {
        return Mono.fromCallable(() -> Access.staff(who))
                .flatMapMany(staff -> queue.waiting(staff.office(), staff.district(), LIMIT))
                .map(ListWaitingSealsService::row);
    }

    private static Row row(Waiting waiting) {
        var paper = waiting.paper();
        var progress = waiting.status().progress();
        return new Row(
                paper.id(),
                paper.number(),
                paper.content().title(),
                paper.matter().orElseThrow(),
                waiting.status().asked(),
                progress.attempts(),
                progress.next().orElseThrow(),
                progress.obstacle());
    }
}
