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

/// A clock that has not done its work yet, and when it ends as that is known now.
///
/// @param turn      whose turn it is while it runs
/// @param committed when the promised period (承诺时限) ends; empty without one, or while it stands still
/// @param statutory when the statutory period (法定时限) ends; empty without one, or while it stands still
/// @param slack     how much is left of the period that ends first, in its own units and in working days
/// @param paused    whether it stands still now, for a supplement or on a legal ground
public record Countdown(
        ClockCode clock,
        String title,
        ResponsibleParty turn,
        Optional<Due> committed,
        Optional<Due> statutory,
        Optional<RemainingTime> slack,
        boolean paused) {

    private static final Comparator<Countdown> SOONEST_FIRST = Comparator.comparing(
            countdown -> countdown.slack().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    /// The clocks of a matter that run, as they are known now; what ends first comes first, what stands
    /// still
    /// last.
    public static List<Countdown> of(Matter matter, WorkingCalendar calendar, Instant now) {
        return matter.clocks().stream()
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
