package onething.persistence.relational.matter;

/// What is said to the database about counting again.
final class RecalculationStatements {

    static final String UNDER_WAY = "select exists (select from recounts where finished is null) as under_way";

    /// The recount that is under way: the oldest that has more to do than to look at latecomers.
    private static final String CURRENT = """
            with current as (
                select recount.id
                  from recounts as recount
                 where recount.finished is null
                   and (not recount.planned
                        or exists (select from recount_parts as part
                                    where part.recount = recount.id and part.done_at is null and part.since is null))
                 order by recount.started, recount.id
                 limit 1
            """;

    /// A part that nobody is at. Whoever took it and is late has died.
    static final String TAKE = CURRENT + """
            ), mine as (
                select part.recount, part.part
                  from recount_parts as part join recounts as recount on recount.id = part.recount
                 where recount.finished is null and part.done_at is null and part.not_before <= :now
                   and (part.leased_until is null or part.leased_until < :now)
                   and (part.since is not null or part.recount = (select id from current))
                 order by recount.started, recount.id, part.part
                 limit 1
                   for update of part skip locked
            )
            update recount_parts as part
               set lease = :lease, leased_until = :until
              from mine
              join recounts as recount on recount.id = mine.recount
             where part.recount = mine.recount and part.part = mine.part
            returning part.recount, part.part, recount.purpose = 'application' as applying, recount.notice,
                      part.since is not null as for_latecomers
            """;

    /// Cuts what runs into stretches of equal length. Where days are already counted by the notice, one
    /// more part looks
    /// at what nodes stored that did not know of it yet: once all of them are long sure to, and a while
    /// back, for their
    /// clocks need not agree.
    static final String PLAN = CURRENT + """
            ), unplanned as (
                select id, purpose, started from recounts
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
                insert into recount_parts (recount, part, first, beyond, not_before)
                select unplanned.id, stretches.part, stretches.first, stretches.beyond, unplanned.started
                  from unplanned, stretches
            ), latecomers as (
                insert into recount_parts (recount, part, first, beyond, since, not_before)
                select id, 2147483647, '00000000-0000-0000-0000-000000000000', :beyond,
                       started - 6 * :known::interval, started + 3 * :known::interval
                  from unplanned
                 where purpose = 'application'
            )
            update recounts
               set planned = true, matters = (select count(*) from running)
              from unplanned
             where recounts.id = unplanned.id
            """;

    /// Once all its parts are done; then there is something to read.
    static final String CLOSE = """
            with closed as (
                update recounts as recount
                   set finished = :now
                 where recount.finished is null and recount.planned
                   and not exists (select from recount_parts as part
                                    where part.recount = recount.id and part.done_at is null)
                returning recount.notice, recount.purpose
            )
            update holiday_notices as notice
               set version = notice.version + 1
              from closed
             where notice.number = closed.notice and closed.purpose = 'diff'
            """;

    /// Its columns are read by their places.
    private static final String RUNNING = """
            select matter.id, matter.version, matter.bundle_number, matter.ordinal, matter.code, matter.office,
                   matter.clocks::text as clocks
              from matters as matter
            """;

    static final String RUNNING_IN_PART = RUNNING + """
              join recount_parts as part
                on matter.id >= part.first and matter.id < part.beyond
               and (part.since is null or matter.changed >= part.since)
             where part.recount = :recount and part.part = :part and not matter.ended
            """;

    static final String RUNNING_OF = RUNNING + " where matter.id = any(:ids) and not matter.ended";

    /// Written is what is something else than what is stored: by which of the notices that was worked
    /// out nobody knows,
    /// as another may have been applied meanwhile, and a node may not have known of either. A matter
    /// that an officer
    /// has changed since it was read is left as it is. Nothing of the matter itself is written or
    /// locked. What follows
    /// from it is locked in the order of ids, as by every other statement that changes several: an
    /// officer's act waits,
    /// but never fails for this one.
    static final String STORE = """
            with made as materialized (
                select made.*, (reckonings.next_due, reckonings.rungs) is distinct from (made.next_due, made.rungs) as anew
                  from unnest(:ids::uuid[], :versions::bigint[], :nextDue::timestamptz[], :rungs::text[]::jsonb[],
                              :firsts::timestamptz[])
                       as made (matter, version, next_due, rungs, first)
                  join reckonings on reckonings.matter = made.matter and reckonings.version = made.version
            ), held as materialized (
                select made.*
                  from made join reckonings on reckonings.matter = made.matter and reckonings.version = made.version
                 where made.anew
                 order by made.matter
                   for update of reckonings
            ), changed as (
                update reckonings
                   set next_due = held.next_due, rungs = held.rungs, tries = 0, next_try =
            """ + EscalationStatements.NEXT_TRY.formatted("held", "matter") + """
                  from held
                 where reckonings.matter = held.matter
            )
            select given.matter as id from unnest(:ids::uuid[]) as given (matter)
            except
            select made.matter from made where not made.anew
            except
            select held.matter from held
            """;

    /// The part that looks at latecomers counts for nothing in the sums: it counts matters a second time.
    static final String DONE = """
            with done as (
                update recount_parts
                   set done_at = :at, leased_until = null,
                       matters = case when since is null then :matters::integer else 0 end,
                       clocks = case when since is null then :clocks::integer else 0 end,
                       tallies = case when since is null then :tallies::jsonb else '[]' end
                 where recount = :recount and part = :part and done_at is null
                returning recount, since
            ), listed as (
                insert into recount_changes (recount, matter, bundle_number, ordinal, code, office, changes)
                select done.recount, listed.matter, listed.bundle_number, listed.ordinal, listed.code, listed.office,
                       listed.changes::jsonb
                  from done, unnest(:listedMatters::uuid[], :bundleNumbers::text[], :ordinals::smallint[], :codes::text[],
                                    :offices::text[], :changes::text[])
                                 as listed (matter, bundle_number, ordinal, code, office, changes)
                 where done.since is null
                on conflict do nothing
            )
            insert into recount_faults (recount, matter, reason)
            select done.recount, faulty.matter, faulty.reason
              from done, unnest(:faultyMatters::uuid[], :reasons::text[]) as faulty (matter, reason)
            on conflict do nothing
            """;

    /// Tried again ever more rarely, in the end every quarter of an hour.
    static final String GIVE_UP = """
            update recount_parts
               set leased_until = null, failures = failures + 1, failure = :reason,
                   not_before = :at + interval '1 second' * least(power(2, least(failures, 10)), 900)
             where recount = :recount and part = :part and lease = :lease and done_at is null
            """;

    private RecalculationStatements() {}
}
