package onething.persistence.relational.matter.document;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.EscalationLevel;
import onething.persistence.relational.BatchBinder;

/// A level of escalation that a clock reaches as it runs out, as it is stored with what else follows from the
/// clocks.
public record EscalationDocument(String clock, EscalationLevel level, Instant moment) {

    private static final Comparator<EscalationDocument> IN_ORDER = Comparator.comparing(EscalationDocument::moment)
            .thenComparing(EscalationDocument::level)
            .thenComparing(EscalationDocument::clock);

    public static List<EscalationDocument> of(List<Deadline> clocks, WorkingCalendar calendar) {
        return clocks.stream()
                .flatMap(clock -> EscalationLevel.of(clock, calendar).entrySet().stream()
                        .map(reached -> new EscalationDocument(
                                clock.rule().code().value(), reached.getKey(), BatchBinder.stored(reached.getValue()))))
                .sorted(IN_ORDER)
                .toList();
    }
}
