package onething.persistence.relational.matter;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Rung;
import onething.domain.deadline.WorkingCalendar;
import onething.persistence.relational.Columns;

/// A rung that a clock reaches as it runs out, as it is stored with what else follows from the clocks.
record RungDocument(String clock, Rung rung, Instant moment) {

    private static final Comparator<RungDocument> IN_ORDER = Comparator.comparing(RungDocument::moment)
            .thenComparing(RungDocument::rung)
            .thenComparing(RungDocument::clock);

    static List<RungDocument> of(List<Deadline> clocks, WorkingCalendar calendar) {
        return clocks.stream()
                .flatMap(clock -> Rung.of(clock, calendar).entrySet().stream()
                        .map(reached -> new RungDocument(
                                clock.rule().code().value(), reached.getKey(), Columns.stored(reached.getValue()))))
                .sorted(IN_ORDER)
                .toList();
    }
}
