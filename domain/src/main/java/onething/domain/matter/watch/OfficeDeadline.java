package onething.domain.matter.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Due;
import onething.domain.deadline.Pause;
import onething.domain.deadline.RemainingTime;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.ResponsibleParty;

/// The day by which the office must finish a matter. The desk is ordered by it, and statistics use it. Only
/// running clocks of the office count; `next` is empty if there is none.
///
/// @param next  the first end, committed or statutory
/// @param place the position on the desk: the next end; if all clocks are paused, after every possible end,
///              by the remaining time; without a clock, last. It gives the order of [RemainingTime] at any
///              moment
public record OfficeDeadline(Optional<Due> next, Instant place) {

    private static final Instant STANDING_STILL = Instant.parse("9000-01-01T00:00:00Z");
    private static final Instant WITHOUT_CLOCK = Instant.parse("9999-12-31T00:00:00Z");

    public static OfficeDeadline of(Collection<Deadline> clocks, WorkingCalendar calendar) {
        var next = ofOffice(clocks)
                .flatMap(clock -> Stream.of(LimitBasis.values()).map(limitBasis -> clock.due(limitBasis, calendar)))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Due::end));
        return new OfficeDeadline(next, next.map(Due::end).orElseGet(() -> standingStill(clocks, calendar)));
    }

    /// How much time the office has on its most urgent clock, with the reason for the place on the desk;
    /// empty if none of the office's clocks runs.
    public static Optional<RemainingTime> slack(Collection<Deadline> clocks, Instant now, WorkingCalendar calendar) {
        return ofOffice(clocks)
                .map(clock -> RemainingTime.worst(clock, now, calendar))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /// Whether a period of the office had run out before the office finished.
    public static boolean wasLate(Collection<Deadline> clocks, WorkingCalendar calendar) {
        return clocks.stream()
                .filter(clock -> clock.rule().turn() == ResponsibleParty.AGENCY)
                .anyMatch(clock -> Optional.ofNullable(clock.stoppedAt())
                        .filter(done -> Stream.of(LimitBasis.values())
                                .anyMatch(limitBasis -> clock.isMissed(limitBasis, done, calendar)))
                        .isPresent());
    }

    private static Stream<Deadline> ofOffice(Collection<Deadline> clocks) {
        return clocks.stream().filter(clock -> clock.isRunning() && clock.rule().turn() == ResponsibleParty.AGENCY);
    }

    /// The remaining time of a paused clock does not change from the moment of the pause.
    private static Instant standingStill(Collection<Deadline> clocks, WorkingCalendar calendar) {
        var stopped = clocks.stream()
                .flatMap(clock -> clock.pauses().stream())
                .filter(Pause::isOpen)
                .map(Pause::from)
                .max(Comparator.naturalOrder());
        return stopped.flatMap(since -> slack(clocks, since, calendar))
                .map(remaining -> STANDING_STILL.plus(Duration.ofDays(remaining.workingDays())))
                .orElse(WITHOUT_CLOCK);
    }
}
