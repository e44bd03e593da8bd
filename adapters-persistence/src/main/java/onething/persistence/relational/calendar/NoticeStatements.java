package onething.persistence.relational.calendar;

/// The SQL statements for the register of notices.
final class NoticeStatements {

    static final String ALL = "select " + NoticeRow.RECORDED
            + " from holiday_notices as notice order by notice.issued desc, notice.number desc";

    static final String FIND =
            "select " + NoticeRow.RECORDED + " from holiday_notices as notice where notice.id = :notice";

    static final String FIND_REQUEST =
            "select notice, request_content from notice_events where actor = :actor and request = :request";

    static final String PROPOSE = """
            with proposed as (
                insert into holiday_notices
                       (number, issued, year, holidays, workdays, source, supersedes, counts, proposed_by, proposed_at)
                select :number, :issued, :year, :holidays, :workdays, :source, :supersedes, false, :actor, :at
                 where not exists (select from notice_events where actor = :actor and request = :request)
                on conflict do nothing
                returning *
            ), looking as (
                insert into recalculations (notice, purpose, started) select number, 'diff', :at from proposed
            ), recorded as (
                insert into notice_events (notice, number, at, actor, action, content, request, request_content)
                select id, number, :at, :actor, 'proposed', to_jsonb(proposed), :request, :requestContent from proposed
            )
            select id from proposed
            """;

    /// Applies a notice. The diffs of all other proposals are calculated again, because their result is
    /// different now.
    static final String APPLY = """
            with applied as (
                update holiday_notices
                   set counts = true, applied_by = :actor, applied_at = :at, version = version + 1
                 where id = :notice and version = :version and not counts
                returning *
            ), counting as (
                insert into recalculations (notice, purpose, started) select number, 'application', :at from applied
            ), others as (
                update holiday_notices as other
                   set version = other.version + 1
                  from applied
                 where not other.counts and other.number <> applied.number
                returning other.number
            ), outdated as (
                delete from recalculations where purpose = 'diff' and notice in (select number from others)
            ), recalculated as (
                insert into recalculations (notice, purpose, started)
                select number, 'diff', :at::timestamptz + interval '1 microsecond' from others
            ), recorded as (
                insert into notice_events (notice, number, at, actor, action, content)
                select id, number, :at, :actor, 'applied', to_jsonb(applied) from applied
            )
            select id from applied
            """;

    static final String WITHDRAW = """
            with withdrawn as (
                delete from holiday_notices where id = :notice and version = :version and not counts returning *
            ), recorded as (
                insert into notice_events (notice, number, at, actor, action, content)
                select id, number, :at, :actor, 'withdrawn', to_jsonb(withdrawn) from withdrawn
            )
            select id from withdrawn
            """;

    /// The changes that the last recalculation of the notice found. A notice without changes returns one
    /// row without a matter.
    static final String CHANGES = """
            with latest as (
                select run.id
                  from recalculations as run join holiday_notices as notice on notice.number = run.notice
                 where notice.id = :notice
                 order by run.purpose = 'application' desc, run.started desc
                 limit 1
            ), page as (
                select changed.*
                  from recalculation_changes as changed join latest on changed.recalculation = latest.id
                 where :afterId::uuid is null or changed.matter > :afterId::uuid
                 order by changed.matter
                 limit :limit
            )
            select (select count(*)
                      from recalculation_changes as changed join latest on changed.recalculation = latest.id) as total,
                   page.matter, page.bundle_number, page.ordinal, page.code, page.office, page.changes::text as changes
              from holiday_notices as notice left join page on true
             where notice.id = :notice
             order by page.matter
            """;

    private NoticeStatements() {}
}
