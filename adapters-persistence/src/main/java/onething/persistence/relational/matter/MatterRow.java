package onething.persistence.relational.matter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.watch.OfficeDeadline;
import onething.domain.matter.watch.ReportedTimes;
import onething.domain.trail.Event;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Json;
import onething.persistence.relational.encryption.NoteCipher;
import onething.persistence.relational.matter.document.ClockDocument;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/// A matter to store, with the columns by which it is listed, and the event of its change.
///
/// @param expected the version that was read
record MatterRow(
        Matter matter,
        long expected,
        byte[] particulars,
        byte[] supplied,
        String clocks,
        MatterDueDates dueDates,
        Event event,
        ReportedTimes reported,
        boolean awaitsApproval,
        boolean late) {

    /// What the statistics of a period count, for `unnest`; null for what the change is not.
    static final String REPORTED = ":accepted::timestamptz[], :returned::timestamptz[], :endedAt::timestamptz[],";

    static MatterRow of(Versioned<MatterChange> change, WorkingCalendar calendar, MatterCipher cipher) {
        var matter = change.value().after();
        return new MatterRow(
                matter,
                change.version(),
                cipher.particulars(matter),
                cipher.supplied(matter),
                Json.text(matter.clocks().stream().map(ClockDocument::of).toList()),
                MatterDueDates.of(matter.clocks(), calendar),
                change.value().event(),
                ReportedTimes.of(change.value().event()),
                change.value().awaitsApproval(),
                OfficeDeadline.wasLate(matter.clocks(), calendar));
    }

    UUID id() {
        return matter.file().id().value();
    }

    /// Binds the columns that every action may change, the due dates, and the events.
    static GenericExecuteSpec bindSteps(GenericExecuteSpec statement, List<MatterRow> rows, NoteCipher notes) {
        var columns = BatchBinder.of(statement, rows)
                .column("ids", UUID.class, MatterRow::id)
                .text("standings", row -> row.matter().standing().kind().wireName())
                .text("stages", row -> row.matter().standing().stage().value())
                .column(
                        "ended",
                        Boolean.class,
                        row -> row.matter().standing().kind().isEnd())
                .text("tabs", row -> row.matter().tab().wireName())
                .column(
                        "guideVersions",
                        Integer.class,
                        row -> row.matter().file().guide().version())
                .text("districts", row -> row.matter().file().district().value())
                .bytes("particulars", MatterRow::particulars)
                .bytes("supplied", MatterRow::supplied)
                .text("clocks", MatterRow::clocks)
                .column("awaiting", Boolean.class, MatterRow::awaitsApproval)
                .column("late", Boolean.class, MatterRow::late)
                .column(
                        "accepted",
                        Instant.class,
                        row -> row.reported().accepted().orElse(null))
                .column(
                        "returned",
                        Instant.class,
                        row -> row.reported().returned().orElse(null))
                .column("endedAt", Instant.class, row -> row.reported().ended().orElse(null));
        return EventRow.bind(MatterDueDates.bind(columns, MatterRow::dueDates), MatterRow::event, notes)
                .bound();
    }

    /// Binds the columns that never change.
    static GenericExecuteSpec bindFiles(GenericExecuteSpec statement, List<MatterRow> rows) {
        return BatchBinder.of(statement, rows)
                .text(
                        "bundleNumbers",
                        row -> row.matter().file().number().bundle().value())
                .column("ordinals", Short.class, row ->
                        (short) row.matter().file().number().ordinal())
                .text("guides", row -> row.matter().file().guide().code().value())
                .text("codes", row -> row.matter().file().code().value())
                .column(
                        "applicants",
                        UUID.class,
                        row -> row.matter().file().applicant().value())
                .text("offices", row -> row.matter().file().office().value())
                .bound();
    }
}
