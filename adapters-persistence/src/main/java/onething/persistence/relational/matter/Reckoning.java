package onething.persistence.relational.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Due;
import onething.domain.deadline.WorkingCalendar;
import onething.domain.matter.OfficeDue;
import onething.persistence.relational.Columns;
import onething.persistence.relational.Json;
import org.jspecify.annotations.Nullable;

/// What is stored beside a matter: what the desk and the sweep go by without reading its clocks. All of it follows from the
/// clocks and the working calendar, and is worked out here alone.
///
/// @param committedDue by when the office has to be done by its promise
/// @param statutoryDue by when by law
/// @param nextDue      where the matter comes on the desk, see [OfficeDue#place]
/// @param rungs        what each of the clocks reaches as it runs out, be it past or to come, in that order
record Reckoning(
        @Nullable LocalDate committedDue,
        @Nullable LocalDate statutoryDue,
        Instant nextDue,
        List<RungDocument> rungs) {

    static Reckoning of(List<Deadline> clocks, WorkingCalendar calendar) {
        var due = OfficeDue.of(clocks, calendar);
        return new Reckoning(
                due.committed().map(Due::day).orElse(null),
                due.statutory().map(Due::day).orElse(null),
                due.place(),
                RungDocument.of(clocks, calendar));
    }

    /// When the first of the rungs is reached, be it that nothing has fired yet.
    @Nullable Instant first() {
        return rungs.isEmpty() ? null : rungs.getFirst().moment();
    }

    static <R> Columns<R> bind(Columns<R> columns, Function<R, Reckoning> reckoning) {
        return columns.column("committed", LocalDate.class, row -> reckoning.apply(row).committedDue())
                .column("statutory", LocalDate.class, row -> reckoning.apply(row).statutoryDue())
                .instant("nextDue", row -> reckoning.apply(row).nextDue())
                .text("rungs", row -> Json.text(reckoning.apply(row).rungs()))
                .column("firsts", Instant.class, row -> reckoning.apply(row).first());
    }
}
