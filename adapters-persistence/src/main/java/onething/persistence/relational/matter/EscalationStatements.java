package onething.persistence.relational.matter;

/// What is said to the database about rungs.
final class EscalationStatements {

    /// Of the rungs of a row, the moment of the first that has yet to fire. Which row, and the column
    /// with its matter,
    /// are put in their places. A rung that has fired does so again only at a moment later than that.
    private static final String FIRST_TO_FIRE = """
            select min(ahead.moment)
              from jsonb_to_recordset(%1$s.rungs) as ahead (clock text, rung rung, moment timestamptz)
             where not exists (
                    select from fired_rungs as fired
                     where fired.matter = %1$s.%2$s and fired.clock = ahead.clock and fired.rung = ahead.rung
                       and fired.at >= ahead.moment)
            """;

    /// The same of a row with the first of its rungs, which it is as long as nothing has fired: so it
    /// is with most of
    /// what is counted again, and the rungs need not be taken apart.
    static final String NEXT_TRY = """
            case when exists (select from fired_rungs as fired where fired.matter = %1$s.%2$s)
                 then (
            """ + FIRST_TO_FIRE + """
                 )
                 else %1$s.first end
            """;

    /// A matter that was taken up is looked at again later, ever more rarely; it is by firing that it
    /// moves on to its
    /// next rung. So its trail is in order, and one at a time is at it; what somebody else is at is
    /// skipped, not waited
    /// for. Whoever locks a row just after another has fired it still sees the matter as it was before:
    /// such a row is
    /// left alone, and found at the next look.
    static final String TAKE_UP = """
            with due as materialized (
                select matter, version
                  from reckonings
                 where next_try <= :now
                 order by next_try
                 limit :limit
                   for update skip locked
            ), taken as (
                update reckonings
                   set tries = reckonings.tries + 1,
                       next_try = :now + interval '1 minute' * power(2, least(reckonings.tries, 9))
                  from due join matters on matters.id = due.matter and matters.version = due.version
                 where reckonings.matter = due.matter
                returning reckonings.matter, reckonings.rungs
            )
            select matter.id, matter.version, matter.standing, matter.stage, matter.clocks::text as clocks,
                   first.clock as due_clock, first.rung::text as due_rung,
            """ + EventRow.COLUMNS + """
              from taken
             cross join lateral (
                    select ahead.*
                      from jsonb_to_recordset(taken.rungs) as ahead (clock text, rung rung, moment timestamptz)
                     where not exists (
                            select from fired_rungs as fired
                             where fired.matter = taken.matter and fired.clock = ahead.clock
                               and fired.rung = ahead.rung and fired.at >= ahead.moment)
                     order by ahead.moment, ahead.rung, ahead.clock
                     limit 1
                   ) as first
              join matters as matter on matter.id = taken.matter
            """ + MatterRecordRow.WITH_LAST_EVENT + """
             order by first.moment, matter.id
            """;

    /// Each firing for itself: those whose matter is still at the version it was read at, and whose
    /// rung is still due
    /// and has yet to fire. Matters are locked in the order of their ids, as by every other statement
    /// that changes
    /// several.
    static final String FIRE =
            """
            with made as (
                select *
                  from unnest(:ids::uuid[], :versions::bigint[], :clocks::text[], :rungs::text[]::rung[],
                              :times::timestamptz[])
                       as made (matter, version, clock, rung, at)
            ), held as materialized (
                select made.*
                  from made
                  join matters on matters.id = made.matter and matters.version = made.version
                  join reckonings on reckonings.matter = made.matter and reckonings.next_try is not null
                 where exists (
                        select from jsonb_to_recordset(reckonings.rungs)
                                    as ahead (clock text, rung rung, moment timestamptz)
                         where ahead.clock = made.clock and ahead.rung = made.rung and ahead.moment <= made.at)
                 order by made.matter
                   for update of matters, reckonings
            ), fired as (
                insert into fired_rungs as fired (matter, clock, rung, at)
                select held.matter, held.clock, held.rung, held.at from held
                on conflict (matter, clock, rung) do update set at = excluded.at
                returning fired.matter, fired.clock, fired.rung, fired.at
            ), changed as (
                update matters
                   set version = matters.version + 1, changed = fired.at
                  from fired
                 where matters.id = fired.matter
            ), moved_on as (
                update reckonings
                   set version = reckonings.version + 1, tries = 0,
                       next_try = (
            """ + FIRST_TO_FIRE.formatted("reckonings", "matter") + """
                               and (ahead.clock, ahead.rung) <> (fired.clock, fired.rung))
                  from fired
                 where reckonings.matter = fired.matter
            ), recorded as (
            """ + EventRow.RECORD.formatted("fired") + """
                 where event.matter = fired.matter
            )
            select matter from fired
            """;

    private EscalationStatements() {}
}
