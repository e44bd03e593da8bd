package onething.domain.deadline;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.domain.matter.watch.OfficeDeadline;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/// The stored order of the desk is the order of the remaining time, at any moment.
class DeskOrderPropertiesTest {

    private static final Comparator<RemainingTime> WORST_FIRST = Comparator.comparing(
                    (RemainingTime remaining) -> remaining.due() == null)
            .thenComparing(RemainingTime::workingDays)
            .thenComparing(remaining ->
                    remaining.due() == null ? Instant.MAX : remaining.due().end());

    private static final Comparator<Optional<RemainingTime>> THEN_WITHOUT_CLOCK =
            Comparator.comparing(remaining -> remaining.orElse(null), Comparator.nullsLast(WORST_FIRST));

    @Test
    void theMatterWithLessTimeComesFirstOnTheDesk() {
        qt().withExamples(5_000)
                .forAll(matters(), matters(), integers().between(0, 400))
                .check((one, other, days) -> {
                    var now = lastEvent(one, other).plus(Duration.ofDays(days));
                    int byPlace = place(one).compareTo(place(other));
                    int bySlack = THEN_WITHOUT_CLOCK.compare(slack(one, now), slack(other, now));
                    return Integer.signum(byPlace) == Integer.signum(bySlack);
                });
    }

    @Test
    void aMatterIsSortedByItsMostUrgentClock() {
        qt().withExamples(5_000).forAll(matters(), integers().between(0, 400)).check((clocks, days) -> {
            var now = lastEvent(clocks, List.of()).plus(Duration.ofDays(days));
            var worst = clocks.stream()
                    .map(clock -> slack(List.of(clock), now))
                    .min(THEN_WITHOUT_CLOCK)
                    .orElse(Optional.empty());
            return THEN_WITHOUT_CLOCK.compare(slack(clocks, now), worst) == 0;
        });
    }

    private static Gen<List<Deadline>> matters() {
        return lists().of(RandomClocks.clocks()).ofSizeBetween(0, 3);
    }

    private static Instant place(List<Deadline> clocks) {
        return OfficeDeadline.of(clocks, CALENDAR).place();
    }

    private static Optional<RemainingTime> slack(List<Deadline> clocks, Instant now) {
        return OfficeDeadline.slack(clocks, now, CALENDAR);
    }

    private static Instant lastEvent(List<Deadline> one, List<Deadline> other) {
        return Stream.of(one, other)
                .flatMap(List::stream)
                .flatMap(clock -> Stream.concat(
                        Stream.of(clock.anchor()),
                        clock.pauses().stream()
                                .flatMap(pause ->
                                        Stream.ofNullable(pause.until() == null ? pause.from() : pause.until()))))
                .max(Comparator.naturalOrder())
                .orElse(Instant.parse("2026-01-05T01:00:00Z"));
    }
}
