package onething.application.port.in.matter;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Due;
import onething.domain.deadline.RemainingTime;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.WhenMissed;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;

/// A clock that has not finished yet, and its ends by current knowledge.
///
/// @param turn      the party responsible while it runs
/// @param committed when the promised period (承诺时限) ends; empty without one, or while it is paused
/// @param statutory when the statutory period (法定时限) ends; empty without one, or while it is paused
/// @param remaining how much is left of the period that ends first, in its own units and in working days
/// @param silence   what the law does then if the office stays silent, as the guide names it; empty where it does
///                  nothing
/// @param paused    whether it is paused now, for a supplement or on a legal ground
public record Countdown(
        ClockCode clock,
        String title,
        ResponsibleParty turn,
        Optional<Due> committed,
        Optional<Due> statutory,
        Optional<RemainingTime> remaining,
        Optional<String> silence,
        boolean paused) {

    private static final Comparator<Countdown> SOONEST_FIRST = Comparator.comparing(
            countdown -> countdown.remaining().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    /// The unfinished clocks of a matter by current knowledge: the one that ends first comes first, paused
    /// ones come last.
    public static List<Countdown> of(Matter matter, ActionContext context) {
        return of(matter.clocks(), context.calendar(), context.now(), clock -> silence(clock, matter, context));
    }

    /// Those of these clocks that run, in the same order.
    public static List<Countdown> of(List<Deadline> clocks, WorkingCalendar calendar, Instant now) {
        return of(clocks, calendar, now, _ -> Optional.empty());
    }

    private static List<Countdown> of(
            List<Deadline> clocks,
            WorkingCalendar calendar,
            Instant now,
            Function<Deadline, Optional<String>> silence) {
        return clocks.stream()
                .filter(Deadline::isRunning)
                .map(clock -> of(clock, calendar, now, silence.apply(clock)))
                .sorted(SOONEST_FIRST)
                .toList();
    }

    private static Optional<String> silence(Deadline clock, Matter matter, ActionContext context) {
        return clock.rule().whenMissed() == WhenMissed.DEEMED_ACCEPTED
                ? matter.onSilence(clock.rule().code(), context)
                : Optional.empty();
    }

    private static Countdown of(Deadline clock, WorkingCalendar calendar, Instant now, Optional<String> silence) {
        return new Countdown(
                clock.rule().code(),
                clock.rule().title(),
                clock.rule().turn(),
                Optional.ofNullable(clock.committedDue(calendar)),
                Optional.ofNullable(clock.statutoryDue(calendar)),
                Optional.ofNullable(RemainingTime.worst(clock, now, calendar)),
                silence,
                clock.isPaused());
    }
}
