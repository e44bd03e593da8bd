package onething.domain.matter;

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

/// By when the office has to be done with a matter: what the desk is ordered by and statistics count by.
/// Only clocks that run and are the office's to keep are looked at; `next` is empty while there is none.
///
/// @param next  the end that comes first, be it promised or by law
/// @param place where the matter comes on the desk: at its next end; where everything stands still, after
///              every end that there may be, by what is left; without a clock, last of all. That is the
///              order of [RemainingTime], whenever one looks, told by the clocks alone
public record OfficeDeadline(Optional<Due> next, Instant place) {

    private static final Instant STANDING_STILL = Instant.parse("9000-01-01T00:00:00Z");
    private static final Instant WITHOUT_CLOCK = Instant.parse("9999-12-31T00:00:00Z");

    public static OfficeDeadline of(Collection<Deadline> clocks, WorkingCalendar calendar) {
        var next = ofOffice(clocks)
                .flatMap(clock -> Stream.of(LimitBasis.values()).map(side -> clock.due(side, calendar)))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Due::end));
        return new OfficeDeadline(next, next.map(Due::end).orElseGet(() -> standingStill(clocks, calendar)));
    }

    /// How much the office has left of what runs out first, and why the matter comes where it comes on the
    /// desk; empty while none of the office's clocks runs.
    public static Optional<RemainingTime> slack(Collection<Deadline> clocks, Instant now, WorkingCalendar calendar) {
        return ofOffice(clocks)
                .map(clock -> RemainingTime.worst(clock, now, calendar))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /// Whether a period of the office's had run out by the time the office was done with what it limits.
    public static boolean wasLate(Collection<Deadline> clocks, WorkingCalendar calendar) {
        return clocks.stream()
                .filter(clock -> clock.rule().turn() == ResponsibleParty.AGENCY)
                .anyMatch(clock -> Optional.ofNullable(clock.stoppedAt())
                        .filter(done ->
                                Stream.of(LimitBasis.values()).anyMatch(side -> clock.isMissed(side, done, calendar)))
                        .isPresent());
    }

    private static Stream<Deadline> ofOffice(Collection<Deadline> clocks) {
        return clocks.stream().filter(clock -> clock.isRunning() && clock.rule().turn() == ResponsibleParty.AGENCY);
    }

    /// What is left of a clock that stands still is the same from the moment at which it was stopped.
    private static Instant standingStill(Collection<Deadline> clocks, WorkingCalendar calendar) {
        var stopped = clocks.stream()
                .flatMap(clock -> clock.pauses().stream())
                .filter(Pause::isOpen)
                .map(Pause::from)
                .max(Comparator.naturalOrder());
        return stopped.flatMap(since -> slack(clocks, since, calendar))
                .map(slack -> STANDING_STILL.plus(Duration.ofDays(slack.workingDays())))
                .orElse(WITHOUT_CLOCK);
    }
}
