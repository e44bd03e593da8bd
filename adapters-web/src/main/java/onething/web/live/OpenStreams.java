package onething.web.live;

import java.util.concurrent.ConcurrentHashMap;
import onething.domain.party.PersonId;
import onething.web.problem.TooManyStreams;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// The streams that are open on this node. When the service stops, they end before the server waits for its
/// responses.
@Component
final class OpenStreams implements SmartLifecycle {

    private final int perPerson;
    private final ConcurrentHashMap<PersonId, Integer> open = new ConcurrentHashMap<>();
    private volatile Sinks.Empty<Void> stop = Sinks.empty();
    private volatile boolean running;

    OpenStreams(StreamProperties properties) {
        this.perPerson = properties.perPerson();
    }

    /// Counts the stream as long as it is open. Fails with [TooManyStreams].
    <T> Flux<T> counted(PersonId person, Flux<T> stream) {
        return Flux.using(() -> enter(person), _ -> stream, this::leave);
    }

    /// Completes when the service stops.
    Mono<Void> stopped() {
        return Mono.defer(() -> stop.asMono());
    }

    private PersonId enter(PersonId person) {
        open.merge(person, 1, (now, one) -> {
            if (now >= perPerson) {
                throw new TooManyStreams(perPerson);
            }
            return now + one;
        });
        return person;
    }

    private void leave(PersonId person) {
        open.computeIfPresent(person, (_, now) -> now == 1 ? null : now - 1);
    }

    @Override
    public void start() {
        // The service may have been stopped before.
        stop = Sinks.empty();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        stop.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// The last to start and the first to stop.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
