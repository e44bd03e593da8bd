package onething.domain.trail;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// The notes of one trail that were erased, as far as no event tells of it. The event of a destruction tells of
/// all. Words cannot go without a trace: who removes them from the database alone leaves one of these.
///
/// @param untold the places of these events, from 1
public record Erasures(NavigableSet<Long> untold) {

    public static final Erasures NONE = new Erasures(new TreeSet<>());

    private static final String EFFECT = "erase:";

    public Erasures {
        untold = new TreeSet<>(untold);
    }

    /// The effect of an event that tells that another one's words were erased.
    public static String effect(long sequence) {
        return EFFECT + sequence;
    }

    /// With the next event of the trail.
    public Erasures with(Event event) {
        if (event.isAboutDestruction()) {
            return NONE;
        }
        if (!event.isErased() && !event.isAboutErasure()) {
            return this;
        }
        var left = new TreeSet<>(untold);
        if (event.isErased()) {
            left.add(event.sequence());
        }
        event.facts().effects().stream()
                .filter(effect -> event.isAboutErasure() && effect.startsWith(EFFECT))
                .map(effect -> Long.valueOf(effect.substring(EFFECT.length())))
                .forEach(left::remove);
        return new Erasures(left);
    }

    /// The first one that no event tells of.
    public Optional<Long> first() {
        return untold.isEmpty() ? Optional.empty() : Optional.of(untold.first());
    }
}
