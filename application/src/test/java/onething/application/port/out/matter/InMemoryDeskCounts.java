package onething.application.port.out.matter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import onething.application.port.MatterCounts;
import onething.application.port.PeriodCounts;
import onething.application.port.out.matter.Matters.PeriodTally;
import onething.application.port.out.matter.Matters.Tally;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.EscalationReached;
import onething.domain.matter.Matter;
import onething.domain.matter.watch.OfficeDeadline;
import onething.domain.matter.watch.ReportPeriod;
import onething.domain.matter.watch.ReportedTimes;
import onething.domain.matter.watch.ReportedTrail;
import onething.domain.trail.Event;

/// Counts matters as the desk's statistics do, each time from the matters and their trails.
final class InMemoryDeskCounts {

    private final WorkingCalendar calendar;
    private final Function<Matter, List<Event>> trails;

    InMemoryDeskCounts(WorkingCalendar calendar, Function<Matter, List<Event>> trails) {
        this.calendar = calendar;
        this.trails = trails;
    }

    Tally tally(List<Matter> alike, Instant now) {
        var first = alike.getFirst();
        var overdue = alike.stream().filter(matter -> isOverdue(matter, now)).count();
        var reached = alike.stream()
                .filter(matter -> !matter.standing().kind().isEnd())
                .flatMap(matter -> EscalationReached.highest(matter.clocks(), now, calendar).stream())
                .collect(Collectors.groupingBy(EscalationReached::level, Collectors.counting()));
        var late = alike.stream()
                .filter(matter -> OfficeDeadline.wasLate(matter.clocks(), calendar))
                .count();
        return new Tally(
                first.file().guide().code(),
                first.file().code(),
                first.file().district(),
                first.standing().kind(),
                new MatterCounts(alike.size(), overdue, reached, late));
    }

    /// Empty if nothing happened.
    Optional<PeriodTally> period(List<Matter> alike, ReportPeriod period) {
        var file = alike.getFirst().file();
        var ended = alike.stream()
                .filter(matter -> isWithin(reported(matter).ended(), period))
                .toList();
        var counts = new PeriodCounts(
                alike.stream()
                        .filter(matter -> isWithin(
                                Optional.of(trails.apply(matter).getFirst().at()), period))
                        .count(),
                alike.stream()
                        .filter(matter -> isWithin(reported(matter).accepted(), period))
                        .count(),
                alike.stream()
                        .filter(matter -> isWithin(reported(matter).returned(), period))
                        .count(),
                ended.stream()
                        .collect(Collectors.groupingBy(
                                matter -> matter.standing().kind(), Collectors.counting())),
                ended.stream()
                        .filter(matter -> OfficeDeadline.wasLate(matter.clocks(), calendar))
                        .count());
        return Optional.of(new PeriodTally(file.guide().code(), file.code(), file.district(), counts))
                .filter(tally -> !tally.counts().equals(new PeriodCounts(0, 0, 0, Map.of(), 0)));
    }

    private ReportedTimes reported(Matter matter) {
        return ReportedTrail.of(trails.apply(matter));
    }

    private static boolean isWithin(Optional<Instant> moment, ReportPeriod period) {
        return moment.filter(at -> !at.isBefore(period.begin()) && at.isBefore(period.end()))
                .isPresent();
    }

    boolean isOverdue(Matter matter, Instant now) {
        return OfficeDeadline.of(matter.clocks(), calendar)
                .next()
                .filter(due -> due.isMissedAt(now))
                .isPresent();
    }
}
