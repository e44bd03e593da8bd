package onething.persistence.relational.matter;

import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.Page;
import onething.persistence.relational.paper.PaperRow;
import onething.persistence.relational.search.SearchHashes;

/// The SQL statements for matters.
public final class MatterStatements {

    static final String FIND = "select " + MatterRecordRow.COLUMNS + " from matters as matter "
            + MatterRecordRow.WITH_LAST_EVENT + " where matter.id = :id";

    static final String FIND_ALL = "select " + MatterRecordRow.COLUMNS + " from matters as matter "
            + MatterRecordRow.WITH_LAST_EVENT + " where matter.id = any(:ids)";

    static final String OF_BUNDLE = "select " + MatterRecordRow.COLUMNS + " from matters as matter "
            + MatterRecordRow.WITH_LAST_EVENT + " where matter.bundle = :bundle order by matter.ordinal";

    /// The matters of a bundle as they were at an instant: the earliest state that was replaced later, or the
    /// matter itself. The last event is that of the instant, and the version follows from its place.
    static final String OF_BUNDLE_AT = """
            with matter as (
                select present.id, present.bundle, present.bundle_number, present.ordinal, present.guide, present.code,
                       present.applicant, present.office, past.district, past.guide_version, past.standing, past.stage,
                       past.claimant, past.particulars, past.supplied, past.clocks
                  from matters as present
                 cross join lateral (
                        select state.version, state.district, state.guide_version, state.standing, state.stage,
                               state.claimant, state.particulars, state.supplied, state.clocks
                          from matter_states as state
                         where state.matter = present.id and state.until > :at
                        union all
                        select present.version, present.district, present.guide_version, present.standing,
                               present.stage, present.claimant, present.particulars, present.supplied, present.clocks
                         order by version
                         limit 1
                       ) as past
                 where present.bundle = :bundle
            )
            select %s, event.sequence - 1 as version, matter.standing, matter.stage, matter.particulars,
                   matter.supplied, matter.clocks::text as clocks, matter.claimant, %s
              from matter
             cross join lateral (
                    select * from trail
                     where trail.matter = matter.id and trail.at <= :at
                     order by sequence desc limit 1
                   ) as event
             order by matter.ordinal
            """.formatted(MatterRecordRow.FILE, EventRow.COLUMNS);

    static final String TRAIL =
            "select " + EventRow.COLUMNS + " from trail as event where event.matter = :matter order by event.sequence";

    static final String VERSIONS = "select id, version from matters where id = any(:ids)";

    static final String STORE = storing("", "", "");

    /// The same, with the decisions on corrections.
    static final String STORE_CORRECTED =
            storing(CorrectionRow.HELD, CorrectionRow.ALL_HELD, CorrectionRow.SETTLED.formatted("whole"));

    /// The same, with a new inquiry.
    static final String STORE_ASKED = storing("", "", """
            inquiry_stored as (
                insert into inquiries (id, matter, kind, clock, asker, asked, answer_by, content, request, request_content)
                select :inquiry::uuid, :inquiryMatter::uuid, :inquiryKind::text, :inquiryClock::text, :asker::uuid,
                       :asked::timestamptz, :answerBy::date, :inquiryContent::bytea, :request::text, :requestContent::text
                  from whole
            ),
            """);

    /// The same, with the answer to an inquiry.
    static final String STORE_ANSWERED = storing("", "", """
            inquiry_answered as (
                update inquiries set content = :inquiryContent::bytea, answered = :answered::timestamptz
                  from whole
                 where inquiries.id = :inquiry::uuid and inquiries.answered is null
            ),
            """);

    /// The rows are counted separately, so one statement returns the page and the total.
    static final String OF_APPLICANT = """
            with mine as materialized (
                select id, changed from matters
                 where applicant = :applicant and (:tab::text is null or tab = :tab::text)
            ), page as (
                select id, changed from mine
                 where :afterId::uuid is null or (changed, id) < (:afterKey::timestamptz, :afterId::uuid)
                 order by changed desc, id desc
                 limit :limit
            )
            select (select count(*) from mine) as total, docket.*
              from (select 1) as listing
              left join (
                    select %s
                      from page join matters as matter using (id) %s
              ) as docket on true
             order by docket.changed desc, docket.id desc
            """.formatted(MatterRecordRow.COLUMNS, MatterRecordRow.WITH_LAST_EVENT);

    /// Past the end of a period of the office. The statistics count exactly what the desk lists.
    private static final String OVERDUE = "due_dates.next_due <= :now::timestamptz";

    /// What an officer may see and has filtered, of `matter`.
    private static final String NARROWED = """
            matter.office = :office and matter.district between :lowest and :highest
                   and (:code::text is null or matter.code = :code::text)
                   and (:claimed::uuid is null or matter.claimant = :claimed::uuid)
                   and (:reached::text is null or exists (
                            select from matter_due_dates as own
                             cross join lateral
                                   jsonb_to_recordset(own.escalations)
                                   as ahead (level escalation_level, moment timestamptz)
                             where own.matter = matter.id
                               and ahead.level >= :reached::text::escalation_level
                               and ahead.moment <= :now::timestamptz))
            """.strip();

    private static final Part OPEN = new Part("not matter.ended", "not due_dates.ended");

    private static final Part AWAITING_APPROVAL = new Part("matter.awaits_approval", "true");

    private static final Part ALL = new Part("true", "true");

    /// A row without a tab is an unread message.
    static final String SUMMARY = """
            select tab, count(*) as count
              from (select tab from matters where applicant = :applicant
                    union all
                    select :todo from bundles where applicant = :applicant and number is null
                    union all
                    select null %s) as mine
             group by tab
            """.formatted(MessageStatements.UNREAD);

    static final String OPEN_CLAIMS = """
            select claimant, count(*) as count
              from matters
             where office = :office and not ended and claimant is not null
             group by claimant
            """;

    static final String TALLY = """
            select guide, code, district, standing, count(*) as count,
                   count(*) filter (where %s) as overdue,
                   count(*) filter (where highest = 'AMBER') as amber,
                   count(*) filter (where highest = 'RED') as red,
                   count(*) filter (where highest = 'MISSED') as missed,
                   count(*) filter (where highest = 'BREACHED') as breached,
                   count(*) filter (where late) as late
              from matters as matter
              join matter_due_dates as due_dates on due_dates.matter = matter.id
              left join lateral (
                    select max(ahead.level) as highest
                      from jsonb_to_recordset(due_dates.escalations)
                           as ahead (level escalation_level, moment timestamptz)
                     where ahead.moment <= :now
              ) as reached on not matter.ended
             where matter.office = :office and matter.district between :lowest and :highest
             group by guide, code, district, standing
             order by guide, code, district, standing
            """.formatted(OVERDUE);

    private MatterStatements() {}

    /// There is an index for open matters, and one for those that wait for an approver.
    static String atDesk(DeskFilter filter, DeskSort sort) {
        var part = filter.overdue() ? part(filter).overdue() : part(filter);
        return switch (sort) {
            case PRESSING -> part.pressingFirst();
            case NEWEST -> part.byArrival("<", "desc");
            case OLDEST -> part.byArrival(">", "asc");
        };
    }

    /// The same matters, if they are also found by a search.
    static String found(DeskFilter filter) {
        return (filter.overdue() ? part(filter).overdue() : part(filter)).found();
    }

    private static Part part(DeskFilter filter) {
        if (filter.awaitsApproval()) {
            return AWAITING_APPROVAL;
        }
        return filter.open() ? OPEN : ALL;
    }

    /// Locks every matter at the version that was read, in the order of ids, so that two such statements
    /// do not wait for each other. It changes something only if none is missing: `whole` has a row then.
    ///
    /// @param held    further rows to lock, as a part of the statement
    /// @param allHeld whether all further rows are there
    /// @param changed further changes, if `whole` has a row
    public static String storing(String held, String allHeld, String changed) {
        return """
            with made as (
                select *
                  from unnest(:ids::uuid[], :versions::bigint[], :standings::text[], :stages::text[],
                              :ended::boolean[], :tabs::text[], :particulars::text[], :supplied::text[],
                              :clocks::text[], :nextDue::timestamptz[], :escalations::text[]::jsonb[],
                              :firsts::timestamptz[], :awaiting::boolean[], :late::boolean[],
                              :districts::text[], :guideVersions::integer[], :times::timestamptz[])
                       as made (id, version, standing, stage, ended, tab, particulars, supplied, clocks,
                                next_due, escalations, first, awaits_approval, late, district, guide_version,
                                changed)
            ), held as materialized (
                select matters.id
                  from made
                  join matters on matters.id = made.id and matters.version = made.version
                  join matter_due_dates on matter_due_dates.matter = made.id
                 order by matters.id
                   for update of matters, matter_due_dates
            ),
            """ + held + """
            whole as materialized (
                select 1 from held having count(*) = cardinality(:ids::uuid[])
            """ + allHeld + """
            ), changed as (
                update matters
                   set version = matters.version + 1, standing = made.standing, stage = made.stage, ended = made.ended,
                       tab = made.tab, particulars = decode(made.particulars, 'base64'),
                       supplied = decode(made.supplied, 'base64'), clocks = made.clocks::jsonb,
                       awaits_approval = made.awaits_approval, late = made.late, changed = made.changed,
                       district = made.district, guide_version = made.guide_version,
                       claimant = case when :claiming then :claimant::uuid
                                       when matters.district = made.district then matters.claimant end
                  from whole, made
                 where matters.id = made.id
                returning matters.id, matters.claimant
            ),
            """ + changed + """
            due_dates_stored as (
                update matter_due_dates
                   set version = made.version + 1, ended = made.ended, next_due = made.next_due,
                       escalations = made.escalations, attempts = 0, next_attempt =
            """
                + EscalationStatements.NEXT_ATTEMPT.formatted("made", "id")
                + """
                  from whole, made
                 where matter_due_dates.matter = made.id
            ), terms_stored as (
            """ + SearchHashes.STORE.formatted("whole") + """
            ), papers_stored as (
            """ + PaperRow.storing("whole") + """
            ), recorded as (
            """
                + EventRow.RECORD.formatted("whole") + """
            )
            select claimant from changed where id = :id
            """;
    }

    /// A part of the matters at the desk.
    ///
    /// @param which   the condition on `matter`
    /// @param inOrder the same condition on the table that has the sort key, for its index
    private record Part(String which, String inOrder) {

        Part overdue() {
            return new Part(
                    which + " and exists (select from matter_due_dates as due_dates"
                            + " where due_dates.matter = matter.id and " + OVERDUE + ")",
                    inOrder + " and " + OVERDUE);
        }

        /// Only the page needs the order, so the total is counted without the sort key, and no further than people
        /// need it.
        String pressingFirst() {
            return """
                with page as (
                    select matter.id, due_dates.next_due
                      from matter_due_dates as due_dates join matters as matter on matter.id = due_dates.matter
                     where due_dates.office = :office and %5$s and %1$s and %2$s
                       and (:afterId::uuid is null
                            or (due_dates.next_due, due_dates.matter) > (:afterKey::timestamptz, :afterId::uuid))
                     order by due_dates.next_due, due_dates.matter
                     limit :limit
                )
                select %6$s as total, docket.*
                  from (select 1) as listing
                  left join (
                        select page.next_due, %3$s
                          from page join matters as matter using (id) %4$s
                  ) as docket on true
                 order by docket.next_due, docket.id
                """.formatted(
                    which, NARROWED, MatterRecordRow.COLUMNS, MatterRecordRow.WITH_LAST_EVENT, inOrder, counted());
        }

        /// Ids are in the order of arrival.
        String byArrival(String further, String way) {
            return """
                with page as (
                    select matter.id
                      from matters as matter
                     where %1$s and %2$s and (:afterId::uuid is null or matter.id %5$s :afterId::uuid)
                     order by matter.id %6$s
                     limit :limit
                )
                select %7$s as total, docket.*
                  from (select 1) as listing
                  left join (
                        select %3$s
                          from page join matters as matter using (id) %4$s
                  ) as docket on true
                 order by docket.id %6$s
                """.formatted(
                    which, NARROWED, MatterRecordRow.COLUMNS, MatterRecordRow.WITH_LAST_EVENT, further, way, counted());
        }

        private String counted() {
            return "(select count(*) from (select from matters as matter where %s and %s limit %s) as counted)"
                    .formatted(which, NARROWED, Page.MORE_THAN_COUNTED);
        }

        /// A search finds few matters, so it takes them by the indexes of terms and sorts them afterwards. It stops
        /// where the count does: of a text that finds more, the page shows some and asks for a longer text. A
        /// matter can be found once by each way to read the text, openly and secretly, and by its number.
        String found() {
            return """
                with wanted as materialized (
                    select way.terms::bigint[] as terms from unnest(:wanted::text[]) as way (terms)
                ), found as (
                    select term.matter
                      from wanted join search_terms as term on term.open @> wanted.terms
                    union all
                    select term.matter
                      from wanted
                      join search_terms as term on term.secret @> wanted.terms and term.secret <> '{}'
                      join matters as matter on matter.id = term.matter
                     where :everyCase or matter.claimant = :officer
                    union all
                    select matter.id
                      from bundles as bundle join matters as matter on matter.bundle = bundle.id
                     where bundle.number = :number::text
                       and (:ordinal::integer is null or matter.ordinal = :ordinal::integer)
                ), candidates as materialized (
                    select matter.id, due_dates.next_due
                      from found
                      join matters as matter on matter.id = found.matter
                      join matter_due_dates as due_dates on due_dates.matter = matter.id
                     where %1$s and %2$s
                     limit (2 * cardinality(:wanted::text[]) + 1) * %5$s
                ), listed as materialized (
                    select distinct id, next_due from candidates limit %5$s
                ), page as (
                    select id, next_due
                      from listed
                     where :afterId::uuid is null or (next_due, id) > (:afterKey::timestamptz, :afterId::uuid)
                     order by next_due, id
                     limit :limit
                )
                select (select count(*) from listed) as total, docket.*
                  from (select 1) as listing
                  left join (
                        select page.next_due, %3$s
                          from page join matters as matter using (id) %4$s
                  ) as docket on true
                 order by docket.next_due, docket.id
                """.formatted(
                    which, NARROWED, MatterRecordRow.COLUMNS, MatterRecordRow.WITH_LAST_EVENT, Page.MORE_THAN_COUNTED);
        }
    }
}
