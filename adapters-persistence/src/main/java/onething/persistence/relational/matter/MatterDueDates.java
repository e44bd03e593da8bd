package onething.persistence.relational.matter;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
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

    static MatterDueDates of(List<Deadline> clocks, WorkingCalendar calendar) {
        return new MatterDueDates(OfficeDeadline.of(clocks, calendar).place(), EscalationDocument.of(clocks, calendar));
    }

    /// When the first level is reached, if no level has fired yet.
    @Nullable
    Instant first() {
        return escalations.isEmpty() ? null : escalations.getFirst().moment();
    }

    static <R> BatchBinder<R> bind(BatchBinder<R> columns, Function<R, MatterDueDates> dueDates) {
        return columns.instant("nextDue", row -> dueDates.apply(row).nextDue())
                .text("escalations", row -> Json.text(dueDates.apply(row).escalations()))
                .column("firsts", Instant.class, row -> dueDates.apply(row).first());
    }
}
