package onething.persistence.relational.matter;

/// The statements about escalations.
final class EscalationStatements {

    /// The moment of the first escalation of a row that has not fired yet. The row, and its column with the matter,
    /// are put in place. A level that has fired does so again only for a later moment.
    private static final String FIRST_TO_FIRE = """
            select min(ahead.moment)
              from jsonb_to_recordset(%1$s.escalations)
                   as ahead (clock text, level escalation_level, moment timestamptz)
             where not exists (
                    select from fired_escalations as fired
                     where fired.matter = %1$s.%2$s and fired.clock = ahead.clock and fired.level = ahead.level
                       and fired.at >= ahead.moment)
            """;

    /// The same for a row that brings its first escalation. As long as nothing has fired, that is the answer, and
    /// the list is not read. So it is with most of what is calculated again.
    static final String NEXT_ATTEMPT = """
            case when exists (select from fired_escalations as fired where fired.matter = %1$s.%2$s)
                 then (
            """ + FIRST_TO_FIRE + """
                 )
                 else %1$s.first end
            """;

    /// Takes up due matters, and postpones their next attempt, longer each time. A matter goes to its
    /// next level only when a level fires. So its trail is in order, and one node at a time works on it.
    /// Rows that another node has locked are skipped.
    ///
    /// A row that was locked right after another node fired it shows the matter as it was before. Such a
    /// row is left alone; the next sweep finds it.
    static final String TAKE_UP = """
            with due as materialized (
                select matter, version
                  from matter_due_dates
                 where next_attempt <= :now
                 order by next_attempt
                 limit :limit
                   for update skip locked
            ), taken as (
                update matter_due_dates
                   set attempts = matter_due_dates.attempts + 1,
                       next_attempt = :now + interval '1 minute' * power(2, least(matter_due_dates.attempts, 9))
                  from due join matters on matters.id = due.matter and matters.version = due.version
                 where matter_due_dates.matter = due.matter
                returning matter_due_dates.matter, matter_due_dates.escalations
            )
            select matter.id, matter.version, matter.standing, matter.stage, matter.clocks::text as clocks,
                   first.clock as due_clock, first.level::text as due_level,
            """ + EventRow.COLUMNS + """
              from taken
             cross join lateral (
                    select ahead.*
                      from jsonb_to_recordset(taken.escalations)
                           as ahead (clock text, level escalation_level, moment timestamptz)
                     where not exists (
                            select from fired_escalations as fired
                             where fired.matter = taken.matter and fired.clock = ahead.clock
                               and fired.level = ahead.level and fired.at >= ahead.moment)
                     order by ahead.moment, ahead.level, ahead.clock
                     limit 1
                   ) as first
              join matters as matter on matter.id = taken.matter
            """ + MatterRecordRow.WITH_LAST_EVENT + """
             order by first.moment, matter.id
            """;

    /// Fires each escalation for itself: if its matter is still at the version that was read, and the level is
    /// still due and has not fired. Matters are locked in the order of their ids, as in every other statement that
    /// changes several.
    static final String FIRE = """
            with made as (
                select *
                  from unnest(:ids::uuid[], :versions::bigint[], :clocks::text[], :levels::text[]::escalation_level[],
                              :times::timestamptz[])
                       as made (matter, version, clock, level, at)
            ), held as materialized (
                select made.*
                  from made
                  join matters on matters.id = made.matter and matters.version = made.version
                  join matter_due_dates as due_dates
                    on due_dates.matter = made.matter and due_dates.next_attempt is not null
                 where exists (
                        select from jsonb_to_recordset(due_dates.escalations)
                                    as ahead (clock text, level escalation_level, moment timestamptz)
                         where ahead.clock = made.clock and ahead.level = made.level and ahead.moment <= made.at)
                 order by made.matter
                   for update of matters, due_dates
            ), fired as (
                insert into fired_escalations as fired (matter, clock, level, at)
                select held.matter, held.clock, held.level, held.at from held
                on conflict (matter, clock, level) do update set at = excluded.at
                returning fired.matter, fired.clock, fired.level, fired.at
            ), changed as (
                update matters
                   set version = matters.version + 1, changed = fired.at
                  from fired
                 where matters.id = fired.matter
            ), moved_on as (
                update matter_due_dates
                   set version = matter_due_dates.version + 1, attempts = 0,
                       next_attempt = (
            """ + FIRST_TO_FIRE.formatted("matter_due_dates", "matter") + """
                               and (ahead.clock, ahead.level) <> (fired.clock, fired.level))
                  from fired
                 where matter_due_dates.matter = fired.matter
            ), recorded as (
            """
            + EventRow.RECORD.formatted("fired") + """
                 where event.matter = fired.matter
            )
            select matter from fired
            """;

    private EscalationStatements() {}
}
