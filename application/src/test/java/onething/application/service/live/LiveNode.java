package onething.application.service.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import onething.application.port.LiveEvent;
import onething.application.port.StreamPosition;
import onething.application.port.out.live.LiveEvents;
import onething.application.port.out.live.LiveScope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// A node that reads each event as it happens, until a test says that it is behind.
final class LiveNode implements LiveEvents {

    /// How often a stream has asked for events.
    final AtomicInteger batches = new AtomicInteger();

    private final List<LiveEvent> happened = new ArrayList<>();
    private final Sinks.Many<Advance> advances = Sinks.many().replay().latest();
    private int read;
    private boolean isBehind;

    LiveNode() {
        advances.tryEmitNext(new Advance(at(0), List.of(), at(0))).orThrow();
    }

    StreamPosition position() {
        return at(read);
    }

    void append(Function<StreamPosition, LiveEvent> event) {
        happened.add(event.apply(at(happened.size() + 1)));
        if (!isBehind) {
            readsOn();
        }
    }

    void isBehind() {
        isBehind = true;
    }

    void readsOn() {
        isBehind = false;
        int from = read;
        read = happened.size();
        advances.tryEmitNext(new Advance(at(from), happened.subList(from, read), at(read)))
                .orThrow();
    }

    @Override
    public Mono<Void> read() {
        return Mono.never();
    }

    @Override
    public Flux<Advance> advances() {
        return advances.asFlux();
    }

    @Override
    public Mono<Batch> after(StreamPosition position, LiveScope scope, int limit) {
        return Mono.fromSupplier(() -> {
            batches.incrementAndGet();
            var found = happened.subList(0, read).stream()
                    .filter(event -> position.isBefore(event.position()) && LiveScope.covers(scope, event))
                    .limit(limit)
                    .toList();
            return found.size() < limit
                    ? new Batch(found, at(read), true)
                    : new Batch(found, found.getLast().position(), false);
        });
    }

    @Override
    public Mono<Boolean> hasBegun(StreamPosition position) {
        return Mono.fromSupplier(() -> !at(happened.size()).isBefore(position));
    }

    private static StreamPosition at(int number) {
        return new StreamPosition(100 + number, 0);
    }
}
