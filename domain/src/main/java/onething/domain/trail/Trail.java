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

    /// The first flaw; empty if every event is unchanged and in its place, none is missing or added, and each
    /// erased note has an event that tells of it.
    public Optional<Flaw> flaw() {
        var before = Optional.<Event>empty();
        var erasures = Erasures.NONE;
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var kind = event.matter().equals(events.getFirst().matter())
                    ? flaw(before, event)
                    : Optional.of(Flaw.Kind.ANOTHER_MATTER);
            if (kind.isPresent()) {
                return Optional.of(new Flaw(i + 1L, kind.get()));
            }
            before = Optional.of(event);
            erasures = erasures.with(event);
        }
        return erasures.first().map(place -> new Flaw(place, Flaw.Kind.ERASED_UNTOLD));
    }

    /// The flaw of one event, for a reader who does not hold the whole trail.
    ///
    /// @param before the event before it in the same trail; empty if it should be the first
    public static Optional<Flaw.Kind> flaw(Optional<Event> before, Event event) {
        var place = before.map(Event::sequence).orElse(0L) + 1;
        var previous = before.map(Event::hash).orElse(Event.NOTHING_BEFORE);
        if (event.sequence() != place) {
            return Optional.of(Flaw.Kind.OUT_OF_SEQUENCE);
        }
        if (!event.previous().equals(previous)) {
            return Optional.of(Flaw.Kind.CHAIN_BROKEN);
        }
        if (!event.hash().equals(EventHash.of(event)) || !event.seal().fits(event.note())) {
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
            CHANGED,
            /// The words of the event were erased, and no event tells of it.
            ERASED_UNTOLD
        }
    }
}
