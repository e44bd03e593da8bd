package onething.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.SequencedMap;
import java.util.TreeMap;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.WireNamed;
import onething.domain.deadline.rule.LimitBasis;
import org.jspecify.annotations.Nullable;

/// The escalation levels of a clock that runs out. A clock reaches each level once, at a moment that
/// follows from the clock alone.
public enum EscalationLevel implements WireNamed {
    /// A fifth of the period that ends first is left.
    AMBER("amber"),
    /// The last day of the same period has begun; for a period of hours, the last hour.
    RED("red"),
    /// The committed period has run out.
    MISSED("missed"),
    /// The statutory period has run out.
    BREACHED("breached");

    private static final int FIFTH = 5;
    private static final Duration LAST_HOUR = Duration.ofHours(1);

    private final String wireName;

    EscalationLevel(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /// When the clock reaches this level; `null` if it has stopped, is paused, or has no such period.
    public @Nullable Instant reachedBy(Deadline clock, WorkingCalendar calendar) {
        return of(clock, calendar).get(this);
    }

    /// The period that this level watches. [#AMBER] and [#RED] watch the period that ends first, also where
    /// the promise is longer than the law; if both end together, the committed one.
    LimitBasis limitBasis(Deadline clock, WorkingCalendar calendar) {
        return switch (this) {
            case AMBER, RED -> clock.firstToEnd(calendar);
            case MISSED -> LimitBasis.COMMITTED;
            case BREACHED -> LimitBasis.STATUTORY;
        };
    }

    /// The moments of all levels of a clock, past and future, in the order of these constants.
    public static SequencedMap<EscalationLevel, Instant> of(Deadline clock, WorkingCalendar calendar) {
        var moments = new TreeMap<EscalationLevel, Instant>();
        if (!clock.isRunning()) {
            return moments;
        }
        var committed = clock.committedDue(calendar);
        var statutory = clock.statutoryDue(calendar);
        var watched = clock.firstToEnd(calendar);
        var end = watched == LimitBasis.COMMITTED ? committed : statutory;
        var amber = end == null ? null : DueDateCalculator.momentWithLeft(clock, watched, FIFTH, calendar);
        if (end != null && amber != null) {
            moments.put(AMBER, amber);
            moments.put(RED, lastStretch(end, amber));
        }
        if (committed != null) {
            moments.put(MISSED, committed.end());
        }
        if (statutory != null) {
            moments.put(BREACHED, statutory.end());
        }
        return moments;
    }

    /// The last day or hour, but not before amber. The fifth of a period of less than five hours is shorter
    /// than the last hour.
    private static Instant lastStretch(Due due, Instant amber) {
        if (due.instant() == null) {
            return due.day().atStartOfDay(WorkingCalendar.ZONE).toInstant();
        }
        var lastHour = due.instant().minus(LAST_HOUR);
        return lastHour.isBefore(amber) ? amber : lastHour;
    }
}
