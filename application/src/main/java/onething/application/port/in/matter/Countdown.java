package onething.application.port.in.matter;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Due;
import onething.domain.deadline.RemainingTime;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.matter.Matter;

/// A clock that has not finished yet, and its ends by current knowledge.
///
/// @param turn      the party responsible while it runs
/// @param committed when the promised period (承诺时限) ends; empty without one, or while it is paused
/// @param statutory when the statutory period (法定时限) ends; empty without one, or while it is paused
/// @param remaining how much is left of the period that ends first, in its own units and in working days
/// @param paused    whether it is paused now, for a supplement or on a legal ground
public record Countdown(
        ClockCode clock,
        String title,
        ResponsibleParty turn,
        Optional<Due> committed,
        Optional<Due> statutory,
        Optional<RemainingTime> remaining,
        boolean paused) {

    private static final Comparator<Countdown> SOONEST_FIRST = Comparator.comparing(
            countdown -> countdown.remaining().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    /// The unfinished clocks of a matter by current knowledge: the one that ends first comes first, paused
    /// ones come last.
    public static List<Countdown> of(Matter matter, WorkingCalendar calendar, Instant now) {
        return of(matter.clocks(), calendar, now);
    }

    /// Those of these clocks that run, in the same order.
    public static List<Countdown> of(List<Deadline> clocks, WorkingCalendar calendar, Instant now) {
        return clocks.stream()
                .filter(Deadline::isRunning)
                .map(clock -> of(clock, calendar, now))
                .sorted(SOONEST_FIRST)
                .toList();
    }

    private static Countdown of(Deadline clock, WorkingCalendar calendar, Instant now) {
        return new Countdown(
                clock.rule().code(),
                clock.rule().title(),
                clock.rule().turn(),
                Optional.ofNullable(clock.committedDue(calendar)),
                Optional.ofNullable(clock.statutoryDue(calendar)),
                Optional.ofNullable(RemainingTime.worst(clock, now, calendar)),
                clock.isPaused());
    }
}
