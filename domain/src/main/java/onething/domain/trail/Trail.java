package onething.domain.trail;

import java.util.List;
import java.util.Optional;

/// 办件轨迹: the events of one matter, in order, and the check that they were not changed.
///
/// The check needs only the events and no trust in the database. A trail that was cut off at its end still
/// passes. To detect that, compare its last hash with one that is stored elsewhere, for example on a
/// receipt.
public record Trail(List<Event> events) {

    public Trail {
        events = List.copyOf(events);
    }

    /// The first flaw; empty if every event is unchanged and in its place, and none is missing or added.
    public Optional<Flaw> flaw() {
        var previous = Event.NOTHING_BEFORE;
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var kind = kindOfFlaw(event, i + 1L, previous);
            if (kind.isPresent()) {
                return Optional.of(new Flaw(i + 1L, kind.get()));
            }
            previous = event.hash();
        }
        return Optional.empty();
    }

    private Optional<Flaw.Kind> kindOfFlaw(Event event, long place, String previous) {
        if (!event.matter().equals(events.getFirst().matter())) {
            return Optional.of(Flaw.Kind.ANOTHER_MATTER);
        }
        if (event.sequence() != place) {
            return Optional.of(Flaw.Kind.OUT_OF_SEQUENCE);
        }
        if (!event.previous().equals(previous)) {
            return Optional.of(Flaw.Kind.CHAIN_BROKEN);
        }
        if (!event.hash().equals(EventHash.of(event))) {
            return Optional.of(Flaw.Kind.CHANGED);
        }
        return Optional.empty();
    }

    /// @param place the position in the trail, from 1
    public record Flaw(long place, Kind kind) {

        public enum Kind {
            /// The event belongs to another matter.
            ANOTHER_MATTER,
            /// An event is missing, added or moved here.
            OUT_OF_SEQUENCE,
            /// The event does not contain the hash of the one before it.
            CHAIN_BROKEN,
            /// The event was changed after it was hashed.
            CHANGED
        }
    }
}
