package onething.domain.trail;

import java.util.List;
import java.util.Optional;

/// 办件轨迹: the events of one matter, in order, and the proof that nobody touched them.
///
/// The proof needs the events alone and no trust in whoever stores them. A trail cut off at its end is
/// still whole in
/// itself; to see that, compare its last hash with one kept elsewhere, such as a receipt's.
public record Trail(List<Event> events) {

    public Trail {
        events = List.copyOf(events);
    }

    /// The first flaw, or empty if every event is as it was written, in its place, with none missing or
    /// added.
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

    /// Whether the trail is whole and ends with the event that has this hash.
    public boolean isWholeUpTo(String lastHash) {
        return !events.isEmpty() && flaw().isEmpty() && events.getLast().hash().equals(lastHash);
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

    /// @param place where in the trail, from 1
    public record Flaw(long place, Kind kind) {

        public enum Kind {
            /// The event is another matter's.
            ANOTHER_MATTER,
            /// One is missing, added or moved here.
            OUT_OF_SEQUENCE,
            /// It does not follow the one before it.
            CHAIN_BROKEN,
            /// It is not as it was when its hash was taken.
            CHANGED
        }
    }
}
