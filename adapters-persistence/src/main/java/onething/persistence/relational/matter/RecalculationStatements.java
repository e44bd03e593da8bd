package onething.persistence.relational.matter;

/// The statements about recalculations.
final class RecalculationStatements {

    static final String UNDER_WAY = "select exists (select from recalculations where finished is null) as under_way";

    /// The recalculation that is under way: the oldest that has more to do than the look at latecomers.
    private static final String CURRENT = """
            with current as (
                select run.id
                  from recalculations as run
                 where run.finished is null
                   and (not run.planned
                        or exists (select from recalculation_parts as part
                                    where part.recalculation = run.id and part.done_at is null and part.since is null))
                 order by run.started, run.id
                 limit 1
            """;

    /// A part that no node works on. A node whose lease is over has died.
    static final String TAKE = CURRENT + """
            ), mine as (
                select part.recalculation, part.part
                  from recalculation_parts as part join recalculations as run on run.id = part.recalculation
                 where run.finished is null and part.done_at is null and part.not_before <= :now
                   and (part.leased_until is null or part.leased_until < :now)
                   and (part.since is not null or part.recalculation = (select id from current))
                 order by run.started, run.id, part.part
                 limit 1
                   for update of part skip locked
            )
            update recalculation_parts as part
               set lease = :lease, leased_until = :until
              from mine
              join recalculations as run on run.id = mine.recalculation
             where part.recalculation = mine.recalculation and part.part = mine.part
            returning part.recalculation, part.part, run.purpose = 'application' as applying, run.notice,
                      part.since is not null as for_latecomers
            """;

    /// Cuts the running matters into parts of equal length. When a notice is applied, days are counted by
    /// it at once. Then one more part looks at what was stored by nodes that did not know of the notice
    /// yet. It starts when all of them are sure to know, and looks back a while, because the clocks of
    /// nodes may differ.
    static final String PLAN = CURRENT + """
            ), unplanned as (
                select id, purpose, started from recalculations
                 where id = (select id from current) and not planned
                   for update skip locked
            ), running as (
                select matters.id, row_number() over (order by matters.id) as place
                  from matters, unplanned
                 where not matters.ended
            ), stretches as (
                select running.id as first,
                       coalesce(lead(running.id) over (order by running.id), :beyond::uuid) as beyond,
                       (running.place - 1) / :size as part
                  from running
                 where (running.place - 1) % :size = 0
            ), parts as (
                insert into recalculation_parts (recalculation, part, first, beyond, not_before)
                select unplanned.id, stretches.part, stretches.first, stretches.beyond, unplanned.started
                  from unplanned, stretches
            ), latecomers as (
                insert into recalculation_parts (recalculation, part, first, beyond, since, not_before)
                select id, 2147483647, '00000000-0000-0000-0000-000000000000', :beyond,
                       started - 6 * :known::interval, started + 3 * :known::interval
                  from unplanned
                 where purpose = 'application'
            )
            update recalculations
               set planned = true, matters = (select count(*) from running)
              from unplanned
             where recalculations.id = unplanned.id
            """;

    /// Closes a recalculation whose parts are all done. After a diff there is something new to read.
    static final String CLOSE = """
            with closed as (
                update recalculations as run
                   set finished = :now
                 where run.finished is null and run.planned
                   and not exists (select from recalculation_parts as part
                                    where part.recalculation = run.id and part.done_at is null)
                returning run.notice, run.purpose
            )
            update holiday_notices as notice
               set version = notice.version + 1
              from closed
             where notice.number = closed.notice and closed.purpose = 'diff'
            """;

    /// The columns are read by their positions.
    private static final String RUNNING = """
            select matter.id, matter.version, matter.bundle_number, matter.ordinal, matter.code, matter.office,
                   matter.clocks::text as clocks
              from matters as matter
            """;

    static final String RUNNING_IN_PART = RUNNING + """
              join recalculation_parts as part
                on matter.id >= part.first and matter.id < part.beyond
               and (part.since is null or matter.changed >= part.since)
             where part.recalculation = :recalculation and part.part = :part and not matter.ended
            """;

    static final String RUNNING_OF = RUNNING + " where matter.id = any(:ids) and not matter.ended";

    /// Writes only what differs from what is stored. It cannot be known which notices the stored row was worked out
    /// by: another notice may have been applied meanwhile, and a node may not have known of either. A matter that
    /// an officer has changed since it was read is left alone.
    ///
    /// Nothing of the matter itself is written or locked. The rows beside matters are locked in the order of ids,
    /// as in every other statement that changes several. So an officer's action waits, but never fails because of
    /// this one.
    ///
    /// The applicant of a matter of which a day moved is notified of that, once for each recalculation.
    static final String STORE = """
            with dates as materialized (
                select :nextDue::timestamptz[] as next_due, :escalations::text[]::jsonb[] as escalations,
                       :firsts::timestamptz[] as first, :ambers::timestamptz[] as amber, :reds::timestamptz[] as red,
                       :missed::timestamptz[] as missed, :breached::timestamptz[] as breached
            ), counted as materialized (
                select row.matter, row.version, dates.next_due[row.place] as next_due,
                       dates.escalations[row.place] as escalations, dates.first[row.place] as first,
                       dates.amber[row.place] as amber, dates.red[row.place] as red, dates.missed[row.place] as missed,
                       dates.breached[row.place] as breached
                  from dates, unnest(:ids::uuid[], :versions::bigint[], :places::integer[]) as row (matter, version, place)
            ), made as materialized (
                select counted.*, (due_dates.next_due, due_dates.escalations)
                                  is distinct from (counted.next_due, counted.escalations) as moved
                  from counted
                  join matter_due_dates as due_dates
                    on due_dates.matter = counted.matter and due_dates.version = counted.version
            ), held as materialized (
                select made.*
                  from made
                  join matter_due_dates as due_dates
                    on due_dates.matter = made.matter and due_dates.version = made.version
                 where made.moved
                 order by made.matter
                   for update of due_dates
            ), changed as (
                update matter_due_dates
                   set next_due = held.next_due, escalations = held.escalations, amber = held.amber, red = held.red,
                       missed = held.missed, breached = held.breached, attempts = 0, next_attempt =
            """ + EscalationStatements.NEXT_ATTEMPT.formatted("held", "matter") + """
                  from held
                 where matter_due_dates.matter = held.matter
            ), notified as (
                insert into notifications (matter, recipient, cause, occasion, not_before, next_attempt)
                select held.matter, matters.applicant, 'DATES_MOVED', :recalculation, now(), now()
                  from held join matters on matters.id = held.matter
                on conflict (matter, cause, occasion) do nothing
            )
            select given.matter as id from unnest(:ids::uuid[]) as given (matter)
            except
            select made.matter from made where not made.moved
            except
            select held.matter from held
            """;

    /// The part that looks at latecomers does not count in the sums: it would count matters twice.
    static final String DONE = """
            with done as (
                update recalculation_parts
                   set done_at = :at, leased_until = null,
                       matters = case when since is null then :matters::integer else 0 end,
                       clocks = case when since is null then :clocks::integer else 0 end,
                       tallies = case when since is null then :tallies::jsonb else '[]' end
                 where recalculation = :recalculation and part = :part and done_at is null
                returning recalculation, since
            ), listed as (
                insert into recalculation_changes (recalculation, matter, bundle_number, ordinal, code, office, changes)
                select done.recalculation, listed.matter, listed.bundle_number, listed.ordinal, listed.code,
                       listed.office, listed.changes::jsonb
                  from done, unnest(:listedMatters::uuid[], :bundleNumbers::text[], :ordinals::smallint[], :codes::text[],
                                    :offices::text[], :changes::text[])
                                 as listed (matter, bundle_number, ordinal, code, office, changes)
                 where done.since is null
                on conflict do nothing
            )
            insert into recalculation_faults (recalculation, matter, reason)
            select done.recalculation, faulty.matter, faulty.reason
              from done, unnest(:faultyMatters::uuid[], :reasons::text[]) as faulty (matter, reason)
            on conflict do nothing
            """;

    /// Tries again after longer and longer pauses, in the end every quarter of an hour.
    static final String GIVE_UP = """
            update recalculation_parts
               set leased_until = null, failures = failures + 1, failure = :reason,
                   not_before = :at + interval '1 second' * least(power(2, least(failures, 10)), 900)
             where recalculation = :recalculation and part = :part and lease = :lease and done_at is null
            """;

    private RecalculationStatements() {}
}
