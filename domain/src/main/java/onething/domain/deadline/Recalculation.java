package onething.domain.deadline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.WireNamed;
import onething.domain.deadline.rule.LimitBasis;
import org.jspecify.annotations.Nullable;

/// What counting a clock again by another calendar changes: read before a holiday notice is applied,
/// and the same once
/// it is. Nothing is written by it, because no clock holds a due date.
public final class Recalculation {

    private Recalculation() {}

    /// What becomes of one side of a clock.
    ///
    /// @param before its end by the calendar so far
    /// @param after  its end by the new one; never before a day that was told
    /// @param effect how the two compare
    public record Change(LimitBasis side, Due before, Due after, Effect effect) {}

    public enum Effect implements WireNamed {
        /// The same day, as certain as before.
        UNCHANGED("unchanged"),
        /// The same day, and provisional no more.
        CONFIRMED("confirmed"),
        /// The same day, but provisional now.
        UNSETTLED("unsettled"),
        LATER("later"),
        EARLIER("earlier"),
        /// It would be earlier, but a day had been told, and that stands.
        HELD("held");

        private final String wireName;

        Effect(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /// The changes of a clock's sides; a side that stands still has no end to change, a clock that has
    /// stopped neither.
    public static List<Change> of(Deadline clock, WorkingCalendar before, WorkingCalendar after) {
        if (!clock.isRunning()) {
            return List.of();
        }
        var changes = new ArrayList<Change>(2);
        for (var side : LimitBasis.values()) {
            var was = clock.due(side, before);
            var is = clock.due(side, after);
            if (was != null && is != null) {
                changes.add(
                        new Change(side, was, is, effect(was, is, clock.untold().due(side, after))));
            }
        }
        return changes;
    }

    /// How many sides of many clocks fare how, for a batch and for all of them.
    public static Map<Effect, Integer> tally(Iterable<Change> changes) {
        var tally = new EnumMap<Effect, Integer>(Effect.class);
        for (var change : changes) {
            tally.merge(change.effect(), 1, Integer::sum);
        }
        return tally;
    }

    private static Effect effect(Due was, Due is, @Nullable Due counted) {
        if (counted != null && counted.day().isBefore(is.day()) && counted.day().isBefore(was.day())) {
            return Effect.HELD;
        }
        int later = is.day().compareTo(was.day());
        if (later != 0) {
            return later > 0 ? Effect.LATER : Effect.EARLIER;
        }
        if (was.provisional() == is.provisional()) {
            return Effect.UNCHANGED;
        }
        return was.provisional() ? Effect.CONFIRMED : Effect.UNSETTLED;
    }
}
