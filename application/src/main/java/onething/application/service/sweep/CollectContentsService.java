package onething.application.service.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import onething.application.port.in.sweep.CollectContents;
import onething.application.port.out.Contents;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.upload.PartialContents;
import onething.application.port.out.upload.Uploads;
import reactor.core.publisher.Mono;

/// See [CollectContents]. Several nodes may run it at the same time.
public final class CollectContentsService implements CollectContents {

    private static final int BATCH = 100;

    /// The age at which a partly received file counts as abandoned: longer than any upload takes.
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Bundles bundles;
    private final Uploads uploads;
    private final PartialContents partials;
    private final Contents contents;
    private final MaterialStore store;
    private final Clock clock;
    private final Duration grace;
    private final Duration draftsKept;

    /// @param grace      how long a content stays after nothing refers to it any more
    /// @param draftsKept how long an unchanged draft stays
    public CollectContentsService(
            Bundles bundles,
            Uploads uploads,
            PartialContents partials,
            Contents contents,
            MaterialStore store,
            Clock clock,
            Duration grace,
            Duration draftsKept) {
        this.bundles = bundles;
        this.uploads = uploads;
        this.partials = partials;
        this.contents = contents;
        this.store = store;
        this.clock = clock;
        this.grace = grace;
        this.draftsKept = draftsKept;
    }

    @Override
    public Mono<Collected> collect() {
        return Mono.defer(() -> {
            var now = clock.instant();
            return expired(now)
                    .zipWhen(_ -> adopted(now).then(removed(now)))
                    .zipWhen(_ -> abandoned(now))
                    .map(all -> new Collected(all.getT1().getT1(), all.getT1().getT2(), all.getT2()));
        });
    }

    private Mono<Long> expired(Instant now) {
        return untilFew(() -> bundles.discardUnchangedSince(now.minus(draftsKept), BATCH));
    }

    /// Parts of uploads outlive their rows, which expire earlier.
    private Mono<Long> abandoned(Instant now) {
        var before = now.minus(ABANDONED);
        return uploads.removeExpired(now)
                .then(Mono.zip(store.removeAbandoned(before), partials.removeAbandoned(before), Long::sum));
    }

    private Mono<Long> removed(Instant now) {
        return untilFew(() -> contents.remove(now.minus(grace), BATCH, store::remove));
    }

    /// Records contents that are in the store without a record, for example after a restored backup. Their
    /// grace period starts now.
    private Mono<Void> adopted(Instant now) {
        return store.all()
                .buffer(BATCH)
                .concatMap(hashes -> contents.adopt(hashes, now))
                .then();
    }

    private static Mono<Long> untilFew(Supplier<Mono<Long>> next) {
        return next.get()
                .expand(count -> count < BATCH ? Mono.empty() : next.get())
                .reduce(0L, Long::sum);
    }
}
