package onething.persistence.relational.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Due;
import onething.domain.deadline.WorkingCalendar;
import onething.domain.matter.OfficeDue;
import org.jspecify.annotations.Nullable;

/// What is stored beside the clocks of a matter: what lists, the desk and the sweep go by without reading them. All of
/// it follows from the clocks and the working calendar, and is worked out here alone.
///
/// @param committedDue by when the office has to be done by its promise
/// @param statutoryDue by when by law
/// @param nextDue      where the matter comes on the desk, see [OfficeDue#place]
/// @param rungs        what each of the clocks reaches as it runs out, be it past or to come
record Reckoning(
        @Nullable LocalDate committedDue,
        @Nullable LocalDate statutoryDue,
        Instant nextDue,
        List<RungRow> rungs) {

    static Reckoning of(UUID matter, List<Deadline> clocks, WorkingCalendar calendar) {
        var due = OfficeDue.of(clocks, calendar);
        return new Reckoning(
                due.committed().map(Due::day).orElse(null),
                due.statutory().map(Due::day).orElse(null),
                due.place(),
                RungRow.of(matter, clocks, calendar).toList());
    }
}
