package onething.persistence.relational.matter;

import onething.application.port.out.Matters.DeskQuery;

/// What is said to the database about matters.
final class MatterStatements {

    static final String FIND = "select " + DocketRow.COLUMNS + " from matters as matter " + DocketRow.WITH_LAST_EVENT
            + " where matter.id = :id";

    static final String OF_BUNDLE = "select " + DocketRow.COLUMNS + " from matters as matter "
            + DocketRow.WITH_LAST_EVENT + " where matter.bundle = :bundle order by matter.ordinal";

    static final String TRAIL =
            "select " + EventRow.COLUMNS + " from trail as event where event.matter = :matter order by event.sequence";

    static final String VERSIONS = "select id, version from matters where id = any(:ids)";

    /// Every matter is locked at the version it was read at, in the order of their ids so that two such statements do
    /// not
    /// wait for each other. Only if none is missing is anything changed: `whole` has a row then.
    static final String STORE = """
            with made as (
                select *
                  from unnest(:ids::uuid[], :versions::bigint[], :standings::text[], :stages::text[],
                              :ended::boolean[], :tabs::text[], :particulars::text[], :clocks::text[],
                              :committed::date[], :statutory::date[], :nextDue::timestamptz[], :awaiting::boolean[],
                              :times::timestamptz[])
                       as made (id, version, standing, stage, ended, tab, particulars, clocks,
                                committed_due, statutory_due, next_due, awaits_approval, changed)
            ), held as materialized (
                select matters.id
                  from matters join made on matters.id = made.id and matters.version = made.version
                 order by matters.id
                   for update of matters
            ), whole as materialized (
                select 1 from held having count(*) = cardinality(:ids::uuid[])
            ), changed as (
                update matters
                   set version = matters.version + 1, standing = made.standing, stage = made.stage, ended = made.ended,
                       tab = made.tab, particulars = decode(made.particulars, 'base64'), clocks = made.clocks::jsonb,
                       committed_due = made.committed_due, statutory_due = made.statutory_due,
                       next_due = made.next_due, awaits_approval = made.awaits_approval, changed = made.changed,
                       claimant = case when :claiming then :claimant::uuid else matters.claimant end
                  from whole, made
                 where matters.id = made.id
                returning matters.id, matters.claimant
            ), armed as (
            """ + RungRow.ARM.formatted("whole") + """
            ), disarmed as (
            """ + RungRow.DISARM.formatted("whole") + """
            ), recorded as (
            """ + EventRow.RECORD.formatted("whole") + """
            )
            select claimant from changed where id = :id
            """;

    /// The rows are counted apart from the page, so that both come at once.
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
            """.formatted(DocketRow.COLUMNS, DocketRow.WITH_LAST_EVENT);

    private static final String AT_DESK_OPEN = atDesk("not ended");

    private static final String AT_DESK_AWAITING_APPROVAL = atDesk("awaits_approval");

    private static final String AT_DESK = atDesk("true");

    static final String SUMMARY = """
            select tab, count(*) as count
              from (select tab from matters where applicant = :applicant
                    union all
                    select :todo from bundles where applicant = :applicant and number is null) as mine
             group by tab
            """;

    static final String TALLY = """
            select guide, code, standing, count(*) as count,
                   count(*) filter (where next_due <= :now) as overdue
              from matters
             where office = :office and district between :lowest and :highest
             group by guide, code, standing
             order by guide, code, standing
            """;

    private MatterStatements() {}

    /// What is open has an index, and so has what waits for an approver.
    static String atDesk(DeskQuery query) {
        if (query.awaitsApproval()) {
            return AT_DESK_AWAITING_APPROVAL;
        }
        return query.open() ? AT_DESK_OPEN : AT_DESK;
    }

    private static String atDesk(String which) {
        return """
                with page as (
                    select id, next_due from matters
                     where %1$s and %2$s and (:afterId::uuid is null or (next_due, id) > (:afterKey::timestamptz, :afterId::uuid))
                     order by next_due, id
                     limit :limit
                )
                select (select count(*) from matters where %1$s and %2$s) as total, docket.*
                  from (select 1) as listing
                  left join (
                        select %3$s
                          from page join matters as matter using (id) %4$s
                  ) as docket on true
                 order by docket.next_due, docket.id
                """.formatted(which, """
                office = :office and district between :lowest and :highest
                       and (:code::text is null or code = :code::text)
                       and (:claimed::uuid is null or claimant = :claimed::uuid)
                       and (:reached::text is null or exists (
                                select from rungs
                                 where rungs.matter = matters.id and rungs.rung >= :reached::text::rung
                                   and rungs.moment <= :now::timestamptz))
                """.strip(), DocketRow.COLUMNS, DocketRow.WITH_LAST_EVENT);
    }
}
