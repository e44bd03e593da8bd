package onething.application.service.retention;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.retention.DestroyFiles;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.retention.CaseFiles;
import onething.application.port.out.retention.DestructionLists;
import onething.domain.bundle.BundleId;
import onething.domain.retention.DestructionList;
import onething.domain.retention.DestructionList.End;
import onething.domain.retention.DestructionList.State;
import onething.domain.retention.Obstacle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [DestroyFiles]. It goes on where an earlier run ended, and several nodes may run it at the same time.
public final class DestroyFilesService implements DestroyFiles {

    /// Only the latest list can be under way.
    private static final int LATEST = 1;

    private final DueFiles due;
    private final CaseFiles files;
    private final DestructionLists lists;
    private final Matters matters;
    private final Clock clock;

    public DestroyFilesService(DueFiles due, CaseFiles files, DestructionLists lists, Matters matters, Clock clock) {
        this.due = due;
        this.files = files;
        this.lists = lists;
        this.matters = matters;
        this.clock = clock;
    }

    @Override
    public Mono<Destroyed> destroy() {
        return lists.latest(LATEST)
                .filter(list -> list.state() == State.APPROVED)
                .concatMap(list -> Flux.fromIterable(list.waiting()).concatMap(entry -> destroy(list, entry.bundle())))
                .reduce(Destroyed.NOTHING, Destroyed::plus);
    }

    private Mono<Destroyed> destroy(DestructionList list, BundleId bundle) {
        return due.obstacle(bundle)
                .flatMap(obstacle -> spared(list, bundle, obstacle))
                .switchIfEmpty(Mono.defer(() -> destroyed(list, bundle)));
    }

    /// What came up between the two looks is left to the next run, which names it.
    private Mono<Destroyed> destroyed(DestructionList list, BundleId bundle) {
        var now = clock.instant();
        return matters.of(bundle)
                .map(found -> found.value().last().destroyed(now, list.id()))
                .collectList()
                .flatMap(told -> files.destroy(list.id(), bundle, told, now, due.today()))
                .map(done -> done ? new Destroyed(1, 0) : Destroyed.NOTHING);
    }

    private Mono<Destroyed> spared(DestructionList list, BundleId bundle, Obstacle obstacle) {
        return lists.spare(list.id(), bundle, new End(clock.instant(), Optional.of(obstacle)))
                .thenReturn(new Destroyed(0, 1));
    }
}
