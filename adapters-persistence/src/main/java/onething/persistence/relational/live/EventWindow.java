package onething.persistence.relational.live;

import java.util.ArrayList;
import java.util.List;
import onething.application.port.LiveEvent;
import onething.application.port.StreamPosition;
import onething.application.port.out.live.LiveEvents.Batch;
import onething.application.port.out.live.LiveScope;

/// The latest events that this node has read. All streams of the node share it. A stream that is further behind
/// reads the table.
///
/// @param start the events after this position are all here
/// @param end   how far the node has read
record EventWindow(StreamPosition start, List<LiveEvent> events, StreamPosition end) {

    private static final int SIZE = 1_000;

    EventWindow {
        events = List.copyOf(events);
    }

    static EventWindow empty(StreamPosition at) {
        return new EventWindow(at, List.of(), at);
    }

    EventWindow with(List<LiveEvent> further, StreamPosition newEnd) {
        var all = new ArrayList<>(events);
        all.addAll(further);
        int dropped = Math.max(0, all.size() - SIZE);
        return new EventWindow(
                dropped == 0 ? start : all.get(dropped - 1).position(),
                all.subList(dropped, all.size()),
                end.or(newEnd));
    }

    boolean reachesBackTo(StreamPosition position) {
        return !position.isBefore(start);
    }

    Batch after(StreamPosition position, LiveScope scope, int limit) {
        var found = events.subList(firstAfter(position), events.size()).stream()
                .filter(event -> LiveScope.covers(scope, event))
                .limit(limit)
                .toList();
        return batch(position, found, limit);
    }

    /// A stream looks for what is new to it, not through everything: there may be a thousand of them.
    private int firstAfter(StreamPosition position) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (position.isBefore(events.get(middle).position())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// @param found the events of the scope after the position and up to the end, or as many as the limit
    Batch batch(StreamPosition position, List<LiveEvent> found, int limit) {
        return found.size() < limit
                ? new Batch(found, position.or(end), true)
                : new Batch(found, found.getLast().position(), false);
    }
}
