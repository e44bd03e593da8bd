package onething.application.service.retention;

import java.time.Clock;
import onething.application.port.in.retention.CompileDestructionList;
import onething.application.port.out.Ids;
import onething.application.port.out.retention.DestructionLists;
import onething.domain.retention.DestructionList;
import reactor.core.publisher.Mono;

/// See [CompileDestructionList]. Several nodes may run it at the same time.
public final class CompileDestructionListService implements CompileDestructionList {

    private final DueFiles due;
    private final DestructionLists lists;
    private final Ids ids;
    private final Clock clock;

    public CompileDestructionListService(DueFiles due, DestructionLists lists, Ids ids, Clock clock) {
        this.due = due;
        this.lists = lists;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Integer> compile() {
        return due.all()
                .take(DestructionList.LONGEST)
                .collectList()
                .filter(entries -> !entries.isEmpty())
                .map(entries -> DestructionList.of(ids.next(), clock.instant(), entries))
                .flatMap(list ->
                        lists.add(list).map(added -> added ? list.entries().size() : 0))
                .defaultIfEmpty(0);
    }
}
