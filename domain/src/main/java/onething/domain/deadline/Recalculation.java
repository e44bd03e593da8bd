package onething.domain.deadline;

import java.util.ArrayList;
import java.util.List;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.WireNamed;
import onething.domain.deadline.rule.LimitBasis;
import org.jspecify.annotations.Nullable;

/// What changes when a clock is calculated with another calendar, or by the rule of another law. It is used before
/// a holiday notice is applied, to preview the effect, and again when it is applied. It writes nothing, because no
/// clock holds a due date.
public final class Recalculation {

    private Recalculation() {}

    /// The change of one period of a clock.
    ///
    /// @param limitBasis the period
    /// @param before its end by the old calendar
    /// @param after  its end by the new calendar; never before a notified day
    /// @param effect how the two ends compare
    public record Change(LimitBasis limitBasis, Due before, Due after, Effect effect) {}

    public enum Effect implements WireNamed {
        /// The same day, as certain as before.
        UNCHANGED("unchanged"),
        /// The same day, no longer provisional.
        CONFIRMED("confirmed"),
        /// The same day, but provisional now.
        UNSETTLED("unsettled"),
        LATER("later"),
        EARLIER("earlier"),
        /// The end would be earlier, but a later notified day holds it.
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

    /// The changes of both periods of a clock. A paused period has no end and so no change; neither has a
    /// stopped clock.
    public static List<Change> of(Deadline clock, WorkingCalendar before, WorkingCalendar after) {
        return of(clock, before, clock, after);
    }

    /// The changes of both periods of a clock that goes on by another rule.
    public static List<Change> of(Deadline before, Deadline after, WorkingCalendar calendar) {
        return of(before, calendar, after, calendar);
    }

    private static List<Change> of(Deadline clock, WorkingCalendar before, Deadline moved, WorkingCalendar after) {
        if (!clock.isRunning()) {
            return List.of();
        }
        var changes = new ArrayList<Change>(2);
        for (var limitBasis : LimitBasis.values()) {
            var was = clock.due(limitBasis, before);
            var is = moved.due(limitBasis, after);
            if (was != null && is != null) {
                changes.add(new Change(
                        limitBasis,
                        was,
                        is,
                        effect(was, is, moved.withoutNotifiedDates().due(limitBasis, after))));
            }
        }
        return changes;
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
