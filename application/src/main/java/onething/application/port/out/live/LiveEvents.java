package onething.application.port.out.live;

import java.util.List;
import onething.application.port.LiveEvent;
import onething.application.port.StreamPosition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The events of all trails in one order, as far as this node has read them. No event ever appears before a
/// position that was given out, so a reader that goes on after the last position misses none and gets none twice.
public interface LiveEvents {

    /// Reads new events for all streams of this node, until it is cancelled.
    Mono<Void> read();

    /// Signals how far this node has read: at once, and whenever it has read new events. Waits while the database
    /// has not answered yet.
    Flux<Advance> advances();

    /// Gives the next events after the position. The position may come from another node that has read further.
    Mono<Batch> after(StreamPosition position, LiveScope scope, int limit);

    /// Whether the database has begun the transaction of the position. It has not where the position comes from
    /// another database, for example from before a restore.
    Mono<Boolean> hasBegun(StreamPosition position);

    /// A node has read on.
    ///
    /// @param from   how far the node had read when it signalled last
    /// @param events all events between the two positions, of all matters
    /// @param to     how far it has read now
    record Advance(StreamPosition from, List<LiveEvent> events, StreamPosition to) {

        public Advance {
            events = List.copyOf(events);
        }
    }

    /// @param reached the position up to which these are all events of the scope
    /// @param isAll   whether `reached` is as far as this node has read
    record Batch(List<LiveEvent> events, StreamPosition reached, boolean isAll) {

        public Batch {
            events = List.copyOf(events);
        }
    }
}
