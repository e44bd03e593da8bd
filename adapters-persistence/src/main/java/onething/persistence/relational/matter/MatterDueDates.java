package onething.persistence.relational.matter;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.EscalationLevel;
import onething.domain.matter.watch.OfficeDeadline;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Json;
import onething.persistence.relational.matter.document.EscalationDocument;
import org.jspecify.annotations.Nullable;

/// The due dates stored beside a matter. The desk and the sweep use them and do not read the matter's
/// clocks. All of it follows from the clocks and the working calendar, and only this class works it out.
///
/// @param nextDue     its place on the desk, see [OfficeDeadline#place]
/// @param escalations every level that its clocks reach as they run out, past and future, in that order
record MatterDueDates(Instant nextDue, List<EscalationDocument> escalations) {

    /// What [#bind] binds, for `unnest`.
    static final String COLUMNS = """
            :nextDue::timestamptz[], :escalations::text[]::jsonb[], :firsts::timestamptz[], :ambers::timestamptz[],
            :reds::timestamptz[], :missed::timestamptz[], :breached::timestamptz[]
            """;

    static final String NAMES = "next_due, escalations, first, amber, red, missed, breached";

    static MatterDueDates of(List<Deadline> clocks, WorkingCalendar calendar) {
        return new MatterDueDates(OfficeDeadline.of(clocks, calendar).place(), EscalationDocument.of(clocks, calendar));
    }

    /// When the first level is reached, if no level has fired yet.
    @Nullable
    Instant first() {
        return escalations.isEmpty() ? null : escalations.getFirst().moment();
    }

    /// When the first of its clocks reaches this level or a higher one; `null` if none does.
    @Nullable
    Instant reaches(EscalationLevel level) {
        for (var ahead : escalations) {
            if (ahead.level().compareTo(level) >= 0) {
                return ahead.moment();
            }
        }
        return null;
    }

    /// Binds these as columns, see [#COLUMNS] and [#NAMES].
    static <R> BatchBinder<R> bind(BatchBinder<R> columns, Function<R, MatterDueDates> dueDates) {
        return columns.instant("nextDue", row -> dueDates.apply(row).nextDue())
                .text("escalations", row -> Json.text(dueDates.apply(row).escalations()))
                .column("firsts", Instant.class, row -> dueDates.apply(row).first())
                .column("ambers", Instant.class, row -> dueDates.apply(row).reaches(EscalationLevel.AMBER))
                .column("reds", Instant.class, row -> dueDates.apply(row).reaches(EscalationLevel.RED))
                .column("missed", Instant.class, row -> dueDates.apply(row).reaches(EscalationLevel.MISSED))
                .column("breached", Instant.class, row -> dueDates.apply(row).reaches(EscalationLevel.BREACHED));
    }
}
