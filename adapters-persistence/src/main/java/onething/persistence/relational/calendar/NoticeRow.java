package onething.persistence.relational.calendar;

import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import onething.application.port.RecordedNotice;
import onething.application.port.RecordedNotice.Mark;
import onething.application.port.RecordedNotice.RecalculationProgress;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.NoticeNumber;
import onething.domain.party.PersonId;
import onething.domain.text.Line;
import onething.persistence.relational.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// A notice as it is read, with or without its id and progress in the register.
final class NoticeRow {

    static final String COLUMNS = """
            notice.number, notice.issued, notice.year, notice.holidays, notice.workdays, notice.source, notice.supersedes
            """;

    /// The progress and the sums of a recalculation, as one document.
    private static final String RECALCULATION = """
            (select jsonb_build_object(
                        'started', run.started, 'finished', run.finished, 'matters', run.matters,
                        'counted', (select coalesce(sum(part.matters), 0) from recalculation_parts as part
                                     where part.recalculation = run.id),
                        'clocks', (select coalesce(sum(part.clocks), 0) from recalculation_parts as part
                                    where part.recalculation = run.id),
                        'faults', (select count(*) from recalculation_faults as fault
                                    where fault.recalculation = run.id),
                        'failing', (select count(*) from recalculation_parts as part
                                     where part.recalculation = run.id and part.done_at is null
                                       and part.failure is not null),
                        'failure', (select max(part.failure) from recalculation_parts as part
                                     where part.recalculation = run.id and part.done_at is null),
                        'tallies', (select coalesce(jsonb_agg(tally), '[]')
                                      from (select office, code, effect, sum(sides) as sides, sum(tallied.matters) as matters
                                              from recalculation_parts as part,
                                                   jsonb_to_recordset(part.tallies)
                                                       as tallied (office text, code text, effect text, sides bigint,
                                                                   matters bigint)
                                             where part.recalculation = run.id
                                             group by office, code, effect
                                             order by office, code, effect) as tally))::text
               from recalculations as run
              where run.notice = notice.number and run.purpose = '%s'
              order by run.started desc
              limit 1) as %s
            """;

    static final String RECORDED = COLUMNS
            + ", notice.id, notice.version, notice.counts, notice.proposed_by, notice.proposed_at, notice.applied_by,"
            + " notice.applied_at, " + RECALCULATION.formatted("diff", "diff") + ", "
            + RECALCULATION.formatted("application", "recalculation");

    private static final TypeReference<RecalculationDocument> DOCUMENT = new TypeReference<>() {};

    private NoticeRow() {}

    static HolidayNotice notice(Readable row) {
        return new HolidayNotice(
                new NoticeNumber(text(row, "number")),
                get(row, "issued", LocalDate.class),
                get(row, "year", Integer.class),
                days(row, "holidays"),
                days(row, "workdays"),
                new Line(text(row, "source")),
                find(row, "supersedes", String.class).map(NoticeNumber::new).orElse(null));
    }

    static RecordedNotice recorded(Readable row) {
        return new RecordedNotice(
                uuid(row, "id"),
                get(row, "version", Long.class),
                notice(row),
                get(row, "counts", Boolean.class),
                mark(row, "proposed"),
                mark(row, "applied"),
                recalculation(row.get("diff", String.class)),
                recalculation(row.get("recalculation", String.class)));
    }

    private static SortedSet<LocalDate> days(Readable row, String column) {
        return new TreeSet<>(List.of(get(row, column, LocalDate[].class)));
    }

    private static Optional<Mark> mark(Readable row, String what) {
        return find(row, what + "_by", UUID.class)
                .map(by -> new Mark(new PersonId(by), get(row, what + "_at", Instant.class)));
    }

    private static Optional<RecalculationProgress> recalculation(@Nullable String document) {
        return Optional.ofNullable(document)
                .map(text -> Json.read(text, DOCUMENT).toProgress());
    }

    record RecalculationDocument(
            Instant started,
            @Nullable Instant finished,
            long matters,
            long counted,
            long clocks,
            long faults,
            long failing,
            @Nullable String failure,
            List<TallyDocument> tallies) {

        RecalculationProgress toProgress() {
            return new RecalculationProgress(
                    started,
                    Optional.ofNullable(finished),
                    matters,
                    counted,
                    clocks,
                    faults,
                    failing,
                    Optional.ofNullable(failure),
                    tallies.stream().map(TallyDocument::toTally).toList());
        }
    }
}
