package onething.application.port.out.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.StreamPosition;
import onething.domain.feed.PushStep;
import onething.domain.feed.Subscriber;
import onething.domain.feed.SubscriberStanding;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// How far each subscriber has got in the order of [TrailFeed]. A new one begins with the first event.
public interface PushCursors {

    /// Takes the subscribers for whom there are events and whose time has come. The caller has each for itself
    /// until the lease ends; then another caller can take it, so a crash of the caller loses nothing, and may send
    /// the last record a second time.
    Flux<Held> take(Collection<Subscriber> named, Instant now, Instant leaseEnds);

    /// Stores that a record was taken, and lengthens the lease. Gives false, and changes nothing, if another caller
    /// has taken the subscriber meanwhile.
    Mono<Boolean> taken(Held held, StreamPosition position, Instant now, Instant leaseEnds);

    /// Stores how far the events were read, and ends the lease.
    Mono<Boolean> release(Held held, StreamPosition position, Instant now);

    /// Stores that the next record after the position was not taken, and ends the lease.
    ///
    /// @param position empty to leave it as it is
    Mono<Boolean> failed(Held held, Optional<StreamPosition> position, PushStep step, Instant now);

    /// Lets a subscriber that no caller holds be taken at once. Gives false if there is none.
    Mono<Boolean> resume(String name, Instant now);

    /// How the named ones are doing, by name.
    Flux<SubscriberStanding> standings(Collection<Subscriber> named);

    /// @param id       of the subscriber's row
    /// @param lease    proves that the caller still has it
    /// @param position after which it gets records
    /// @param failures how often the next record has failed
    record Held(UUID id, UUID lease, String name, StreamPosition position, int failures) {}
}
