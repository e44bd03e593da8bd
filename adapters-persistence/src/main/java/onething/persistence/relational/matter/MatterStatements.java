package onething.persistence.relational.matter;

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

    /// A row for each event. That of the last one has the matter too.
    static final String FIND_WITH_TRAIL = "select " + MatterRecordRow.COLUMNS + """
              from trail as event
              left join matters as matter
                on matter.id = event.matter and event.sequence = (select max(sequence) from trail where trail.matter = :id)
             where event.matter = :id
             order by event.sequence
            """;

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

    private MatterStatements() {}

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
                              :clocks::text[], :awaiting::boolean[], :late::boolean[], :districts::text[],
                              :guideVersions::integer[], :times::timestamptz[],
            """ + MatterRow.REPORTED + MatterDueDates.COLUMNS + """
                              ) as made (id, version, standing, stage, ended, tab, particulars, supplied, clocks,
                                         awaits_approval, late, district, guide_version, changed, accepted, returned,
                                         ended_at,
            """ + MatterDueDates.NAMES + """
                                         )
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
            """
                + allHeld + """
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
            """ + changed
                + """
            due_dates_stored as (
                update matter_due_dates
                   set version = made.version + 1, standing = made.standing, ended = made.ended, late = made.late,
                       awaits_approval = made.awaits_approval, claimant = changed.claimant,
                       accepted = coalesce(matter_due_dates.accepted, made.accepted),
                       returned = coalesce(matter_due_dates.returned, made.returned),
                       ended_at = coalesce(matter_due_dates.ended_at, made.ended_at),
                       next_due = made.next_due, escalations = made.escalations, amber = made.amber, red = made.red,
                       missed = made.missed, breached = made.breached, attempts = 0,
                       division = case when before.district = made.district then matter_due_dates.division
                                       else desk_division(before.office, made.district, before.guide, before.code) end,
                       next_attempt =
            """
                + EscalationStatements.NEXT_ATTEMPT.formatted("made", "id")
                + """
                  from whole, made
                  join matters as before on before.id = made.id
                  join changed on changed.id = made.id
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
}
