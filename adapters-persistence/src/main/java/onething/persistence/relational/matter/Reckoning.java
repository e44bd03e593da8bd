package onething.persistence.relational.matter;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.WorkingCalendar;
import onething.domain.matter.OfficeDue;
import onething.persistence.relational.Columns;
import onething.persistence.relational.Json;
import org.jspecify.annotations.Nullable;

/// What is stored beside a matter: what the desk and the sweep go by without reading its clocks. All of it follows from the
/// clocks and the working calendar, and is worked out here alone.
///
/// @param nextDue where the matter comes on the desk, see [OfficeDue#place]
/// @param rungs   what each of the clocks reaches as it runs out, be it past or to come, in that order
record Reckoning(Instant nextDue, List<RungDocument> rungs) {

    static Reckoning of(List<Deadline> clocks, WorkingCalendar calendar) {
        return new Reckoning(OfficeDue.of(clocks, calendar).place(), RungDocument.of(clocks, calendar));
    }

    /// When the first of the rungs is reached, be it that nothing has fired yet.
    @Nullable Instant first() {
        return rungs.isEmpty() ? null : rungs.getFirst().moment();
    }

    static <R> Columns<R> bind(Columns<R> columns, Function<R, Reckoning> reckoning) {
        return columns.instant("nextDue", row -> reckoning.apply(row).nextDue())
                .text("rungs", row -> Json.text(reckoning.apply(row).rungs()))
                .column("firsts", Instant.class, row -> reckoning.apply(row).first());
    }
}
