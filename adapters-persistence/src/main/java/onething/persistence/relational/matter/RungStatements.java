package onething.persistence.relational.matter;

/// What is said to the database about rungs.
final class RungStatements {

    /// A rung that was taken up is looked at again later, ever more rarely; it is by firing that it goes for good. Of a
    /// matter, only the rung that comes first is taken up, so that its trail is in order and one at a time is at it; a row
    /// that somebody else is at is skipped, not waited for.
    static final String TAKE_UP = """
            with due as materialized (
                select rung.matter, rung.clock, rung.rung
                  from rungs as rung
                 where rung.next_try <= :now
                   and not exists (
                        select from rungs as before
                         where before.matter = rung.matter and before.next_try is not null
                           and (before.moment, before.rung, before.clock) < (rung.moment, rung.rung, rung.clock))
                 order by rung.next_try
                 limit :limit
                   for update of rung skip locked
            ), taken as (
                update rungs
                   set tries = rungs.tries + 1,
                       next_try = :now + interval '1 minute' * power(2, least(rungs.tries, 9))
                  from due
                 where (rungs.matter, rungs.clock, rungs.rung) = (due.matter, due.clock, due.rung)
                returning rungs.matter, rungs.clock, rungs.rung, rungs.moment
            )
            select matter.id, matter.version, matter.standing, matter.stage, matter.clocks::text as clocks,
                   taken.clock as due_clock, taken.rung::text as due_rung,
            """ + EventRow.COLUMNS + """
              from taken join matters as matter on matter.id = taken.matter
            """ + DocketRow.WITH_LAST_EVENT + """
             order by taken.moment, matter.id
            """;

    /// Each firing for itself: those whose matter is still at the version it was read at, and whose rung has yet to fire.
    /// Matters are locked in the order of their ids, as by every other statement that changes several.
    static final String FIRE = """
            with made as (
                select *
                  from unnest(:ids::uuid[], :versions::bigint[], :clocks::text[], :rungs::text[]::rung[],
                              :times::timestamptz[])
                       as made (matter, version, clock, rung, at)
            ), held as materialized (
                select matters.id
                  from matters join made on matters.id = made.matter and matters.version = made.version
                 order by matters.id
                   for update of matters
            ), fired as (
                update rungs
                   set fired_at = made.at, next_try = null, tries = 0
                  from made join held on held.id = made.matter
                 where (rungs.matter, rungs.clock, rungs.rung) = (made.matter, made.clock, made.rung)
                   and rungs.next_try is not null
                returning rungs.matter, made.at
            ), changed as (
                update matters
                   set version = matters.version + 1, changed = fired.at
                  from fired
                 where matters.id = fired.matter
            ), recorded as (
            """ + EventRow.RECORD.formatted("fired") + """
                 where event.matter = fired.matter
            )
            select matter from fired
            """;

    private RungStatements() {}
}
