package onething.persistence.relational.matter;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.matter.OfficeDeadline;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Json;
import onething.persistence.relational.matter.document.EscalationDocument;
import org.jspecify.annotations.Nullable;

/// What is stored beside a matter: what the desk and the sweep go by without reading its clocks. All of
/// it follows from
/// the clocks and the working calendar, and is worked out here alone.
///
/// @param nextDue where the matter comes on the desk, see [OfficeDeadline#place]
/// @param rungs   what each of the clocks reaches as it runs out, be it past or to come, in that order
record MatterDueDates(Instant nextDue, List<EscalationDocument> rungs) {

    static MatterDueDates of(List<Deadline> clocks, WorkingCalendar calendar) {
        return new MatterDueDates(OfficeDeadline.of(clocks, calendar).place(), EscalationDocument.of(clocks, calendar));
    }

    /// When the first of the rungs is reached, be it that nothing has fired yet.
    @Nullable
    Instant first() {
        return rungs.isEmpty() ? null : rungs.getFirst().moment();
    }

    static <R> BatchBinder<R> bind(BatchBinder<R> columns, Function<R, MatterDueDates> reckoning) {
        return columns.instant("nextDue", row -> reckoning.apply(row).nextDue())
                .text("rungs", row -> Json.text(reckoning.apply(row).rungs()))
                .column("firsts", Instant.class, row -> reckoning.apply(row).first());
    }
}
