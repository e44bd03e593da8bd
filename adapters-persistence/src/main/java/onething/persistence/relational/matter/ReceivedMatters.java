package onething.persistence.relational.matter;

import java.util.List;
import onething.application.port.Versioned;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.matter.MatterChange;
import onething.domain.paper.Paper;
import onething.persistence.relational.paper.PaperRow;
import onething.persistence.relational.search.SearchHashes;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/// The matters that a submission creates, and the papers that it issues, as parts of the one statement that stores
/// it.
public final class ReceivedMatters {

    /// Stores the matters, their first events and the papers, if the earlier part `submitted` has the bundle.
    public static final String PARTS = """
            received as (
                insert into matters (id, version, bundle, bundle_number, ordinal, guide, guide_version, code, applicant,
                                     office, district, standing, stage, ended, tab, particulars, supplied, clocks,
                                     awaits_approval, late, changed)
                select made.id, 0, submitted.id, made.bundle_number, made.ordinal, made.guide, made.guide_version,
                       made.code, made.applicant, made.office, made.district, made.standing, made.stage, made.ended,
                       made.tab, decode(made.particulars, 'base64'), decode(made.supplied, 'base64'),
                       made.clocks::jsonb, made.awaits_approval, made.late, made.changed
                  from submitted,
                       unnest(:ids::uuid[], :bundleNumbers::text[], :ordinals::smallint[], :guides::text[],
                              :guideVersions::integer[], :codes::text[], :applicants::uuid[], :offices::text[],
                              :districts::text[], :standings::text[], :stages::text[], :ended::boolean[],
                              :tabs::text[], :particulars::text[], :supplied::text[], :clocks::text[],
                              :awaiting::boolean[], :late::boolean[], :times::timestamptz[])
                       as made (id, bundle_number, ordinal, guide, guide_version, code, applicant, office,
                                district, standing, stage, ended, tab, particulars, supplied, clocks,
                                awaits_approval, late, changed)
            ), due_dates_stored as (
                insert into matter_due_dates
                       (matter, version, division, standing, ended, late, awaits_approval, received, accepted, returned,
                        ended_at, next_due, escalations, amber, red, missed, breached, next_attempt, attempts)
                select made.matter, 0, desk_division(made.office, made.district, made.guide, made.code), made.standing,
                       made.ended, made.late, made.awaits_approval, made.received, made.accepted, made.returned,
                       made.ended_at, made.next_due, made.escalations, made.amber, made.red, made.missed, made.breached,
                       made.first, 0
                  from submitted,
                       unnest(:ids::uuid[], :offices::text[], :districts::text[], :guides::text[], :codes::text[],
                              :standings::text[], :ended::boolean[], :late::boolean[], :awaiting::boolean[],
                              :times::timestamptz[],
            """ + MatterRow.REPORTED + MatterDueDates.COLUMNS + """
                              ) as made (matter, office, district, guide, code, standing, ended, late, awaits_approval,
                                       received, accepted, returned, ended_at,
            """ + MatterDueDates.NAMES
            + """
                                )
            ), papers_stored as (
            """ + PaperRow.storing("submitted") + """
            ), terms_stored as (
            """
            + SearchHashes.STORE.formatted("submitted") + """
            ), recorded as (
            """ + EventRow.RECORD.formatted("submitted") + ")\n";

    private ReceivedMatters() {}

    public static GenericExecuteSpec bind(
            GenericExecuteSpec statement,
            List<MatterChange> received,
            List<Paper> papers,
            WorkingCalendar calendar,
            MatterCipher cipher) {
        var rows = received.stream()
                .map(change -> MatterRow.of(new Versioned<>(change, 0), calendar, cipher))
                .toList();
        var steps = cipher.search().bind(MatterRow.bindSteps(statement, rows, cipher.notes()), received);
        return PaperRow.bind(MatterRow.bindFiles(steps, rows), papers, cipher.reporters());
    }
}
