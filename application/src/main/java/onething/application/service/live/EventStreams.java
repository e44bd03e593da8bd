package onething.application.service.live;

import java.util.Optional;
import java.util.function.Function;
import onething.application.port.LiveUpdate;
import onething.application.port.LiveUpdate.CaughtUp;
import onething.application.port.LiveUpdate.Happened;
import onething.application.port.StreamPosition;
import onething.application.port.out.live.LiveEvents;
import onething.application.port.out.live.LiveEvents.Advance;
import onething.application.port.out.live.LiveEvents.Batch;
import onething.application.port.out.live.LiveScope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Makes a stream of the events of a scope, for one reader.
///
/// A stream keeps its position and one batch of events. A reader that takes nothing costs no more than that, for as
/// long as it likes: the stream reads the next batch when the reader has taken this one. What happens to other
/// matters moves the position on, and costs nothing else.
public final class EventStreams {

    private static final int BATCH = 50;

    private final LiveEvents events;

    public EventStreams(LiveEvents events) {
        this.events = events;
    }

    /// Tells what happened after the position, or from now on if the database has never had it, then that the
    /// reader has caught up, and then what happens.
    Flux<LiveUpdate> of(LiveScope scope, Optional<StreamPosition> after) {
        return of(scope, after, _ -> Mono.empty());
    }

    /// The same for a reader whose right to read may end.
    ///
    /// @param check run after a batch of events was read and before one of them is told, with the position up to
    ///              which it was read. The stream fails when it fails.
    Flux<LiveUpdate> of(LiveScope scope, Optional<StreamPosition> after, Function<StreamPosition, Mono<Void>> check) {
        return events.advances()
                .next()
                .map(Advance::to)
                .flatMap(now -> Mono.justOrEmpty(after)
                        .filterWhen(position -> isKnown(position, now))
                        .defaultIfEmpty(now))
                .flatMapMany(begin -> {
                    var reader = new Reader(scope, check, begin);
                    return Flux.concat(reader.missed(), reader.caughtUp(), reader.live());
                });
    }

    /// A position beyond the database's would leave its reader without any event until the database gets there.
    private Mono<Boolean> isKnown(StreamPosition position, StreamPosition now) {
        return now.isBefore(position) ? events.hasBegun(position) : Mono.just(true);
    }

    private final class Reader {

        private final LiveScope scope;
        private final Function<StreamPosition, Mono<Void>> check;
        private volatile StreamPosition position;
        private volatile boolean hasAll;

        Reader(LiveScope scope, Function<StreamPosition, Mono<Void>> check, StreamPosition position) {
            this.scope = scope;
            this.check = check;
            this.position = position;
        }

        Flux<LiveUpdate> missed() {
            return Mono.defer(() -> events.after(position, scope, BATCH))
                    .doOnNext(this::goOn)
                    .repeat(() -> !hasAll)
                    .filter(batch -> !batch.events().isEmpty())
                    .concatMap(batch -> check.apply(batch.reached()).thenMany(Flux.fromIterable(batch.events())), 1)
                    .map(Happened::new);
        }

        Mono<LiveUpdate> caughtUp() {
            return Mono.fromSupplier(() -> new CaughtUp(position));
        }

        /// While the reader is busy, only the latest signal is kept.
        Flux<LiveUpdate> live() {
            return events.advances()
                    .filter(advance -> !passes(advance))
                    .onBackpressureLatest()
                    .concatMap(_ -> missed(), 1);
        }

        /// Whether the node has read nothing that this reader wants. Then the reader's position is beyond it.
        private boolean passes(Advance advance) {
            var now = position;
            if (!now.isBefore(advance.to())) {
                return true;
            }
            if (now.isBefore(advance.from())
                    || advance.events().stream().anyMatch(event -> LiveScope.covers(scope, event))) {
                return false;
            }
            position = advance.to();
            return true;
        }

        private void goOn(Batch batch) {
            position = batch.reached();
            hasAll = batch.isAll();
        }
    }
}
