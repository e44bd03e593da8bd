package onething.persistence.relational.desk;

/// The statements about the desk's figures. See `desk_figures` in the schema.
final class DeskFigureStatements {

    /// The figures that count by day.
    private static final String DAYS = "('RECEIVED', 'ACCEPTED', 'RETURNED', 'ENDED', 'ENDED_LATE')";

    /// The figures in which a row counts, each with the moment from which on, for a row `each` with the columns of
    /// `desk_figure_changes`. A moment before `:passed` is over for good; a day is not. A matter without a running
    /// clock of the office has its due date after the year 9000.
    private static final String COUNTS = """
            cross join lateral (
                select part.figure, part.standing,
                       case when part.figure not in $days and part.moment < :passed::timestamptz
                            then '-infinity' else part.moment end as moment
                  from (values ('MATTERS', each.standing, timestamptz '-infinity'),
                               ('LATE', each.standing, case when each.late then timestamptz '-infinity' end),
                               ('OVERDUE', each.standing,
                                case when each.next_due < '9000-01-01' then each.next_due end),
                               ('AMBER', each.standing, each.amber), ('RED', each.standing, each.red),
                               ('MISSED', each.standing, each.missed), ('BREACHED', each.standing, each.breached),
                               ('RECEIVED', '', each.received), ('ACCEPTED', '', each.accepted),
                               ('RETURNED', '', each.returned), ('ENDED', each.standing, each.ended),
                               ('ENDED_LATE', each.standing, case when each.late then each.ended end))
                       as part (figure, standing, moment)
                 where part.moment is not null
            ) as counts
            """.replace("$days", DAYS);

    /// The figures of an office in some districts at a moment. A matter that has reached a level has also reached
    /// the lower ones.
    static final String TALLY = """
            with divisions as materialized (
                select * from desk_divisions where office = :office and district between :lowest and :highest
            ), counted as (
                select figures.division, figures.standing, figures.figure, figures.number
                  from divisions join desk_figures as figures on figures.division = divisions.id
                 where figures.figure not in $days and figures.moment <= :now
                union all
                select each.division, counts.standing, counts.figure, each.number
                  from divisions join desk_figure_changes as each on each.division = divisions.id
            """.replace("$days", DAYS)
            + COUNTS.replace(":passed::timestamptz", "'-infinity'")
            + """
                 where counts.figure not in $days and counts.moment <= :now
            ), figures as (
                select division, standing,
                       coalesce(sum(number) filter (where figure = 'MATTERS'), 0)::bigint as count,
                       coalesce(sum(number) filter (where figure = 'LATE'), 0)::bigint as late,
                       coalesce(sum(number) filter (where figure = 'OVERDUE'), 0)::bigint as overdue,
                       coalesce(sum(number) filter (where figure = 'AMBER'), 0)::bigint as amber,
                       coalesce(sum(number) filter (where figure = 'RED'), 0)::bigint as red,
                       coalesce(sum(number) filter (where figure = 'MISSED'), 0)::bigint as missed,
                       coalesce(sum(number) filter (where figure = 'BREACHED'), 0)::bigint as breached
                  from counted
                 group by division, standing
            )
            select guide, code, district, standing, count, late, overdue, amber - red as amber, red - missed as red,
                   missed - breached as missed, breached
              from figures join divisions on divisions.id = figures.division
             where count > 0
             order by guide, code, district, standing
            """.replace("$days", DAYS);

    /// What happened to the matters of an office in some districts, from a moment on and before another.
    static final String PERIOD = """
            with divisions as materialized (
                select * from desk_divisions where office = :office and district between :lowest and :highest
            ), counted as (
                select figures.division, figures.standing, figures.figure, figures.number
                  from divisions join desk_figures as figures on figures.division = divisions.id
                 where figures.figure in $days and figures.moment >= :from and figures.moment < :until
                union all
                select each.division, counts.standing, counts.figure, each.number
                  from divisions join desk_figure_changes as each on each.division = divisions.id
            """.replace("$days", DAYS)
            + COUNTS.replace(":passed::timestamptz", "'-infinity'")
            + """
                 where counts.figure in $days and counts.moment >= :from and counts.moment < :until
            ), figures as (
                select division,
                       coalesce(sum(number) filter (where figure = 'RECEIVED'), 0)::bigint as received,
                       coalesce(sum(number) filter (where figure = 'ACCEPTED'), 0)::bigint as accepted,
                       coalesce(sum(number) filter (where figure = 'RETURNED'), 0)::bigint as returned,
                       coalesce(sum(number) filter (where figure = 'ENDED' and standing = 'closed'), 0)::bigint
                       as closed,
                       coalesce(sum(number) filter (where figure = 'ENDED' and standing = 'refused'), 0)::bigint
                       as refused,
                       coalesce(sum(number) filter (where figure = 'ENDED' and standing = 'withdrawn'), 0)::bigint
                       as withdrawn,
                       coalesce(sum(number) filter (where figure = 'ENDED' and standing = 'terminated'), 0)::bigint
                       as terminated,
                       coalesce(sum(number) filter (where figure = 'ENDED_LATE'), 0)::bigint as late
                  from counted
                 group by division
            )
            select guide, code, district, received, accepted, returned, closed, refused, withdrawn, terminated, late
              from figures join divisions on divisions.id = figures.division
             where received + accepted + returned + closed + refused + withdrawn + terminated > 0
             order by guide, code, district
            """.replace("$days", DAYS);

    /// True for one node at a time. Two that add up each other's rows would wait for each other without an end.
    private static final String TURN = "pg_try_advisory_xact_lock(hashtextextended('desk_figures', 0))";

    /// Adds up what has changed. While another node does, it does nothing. Moments that have passed become one.
    static final String ADD_UP = """
            with turn as materialized (
                select $turn as mine
            ), taken as (
                delete from desk_figure_changes
                 where ctid = any(array(
                       select ctid from desk_figure_changes
                        where (select mine from turn)
                        limit :most
                          for update skip locked))
                returning *
            ), passed as (
                delete from desk_figures
                 where (select mine from turn)
                   and figure not in $days and moment > '-infinity' and moment < :passed::timestamptz
                returning division, standing, figure, number
            ), added as (
                insert into desk_figures as present (division, standing, figure, moment, number)
                select division, standing, figure, moment, sum(number)
                  from (select each.division, counts.standing, counts.figure, counts.moment,
                               each.number::bigint as number
                          from taken as each
            """.replace("$turn", TURN).replace("$days", DAYS) + COUNTS + """
                        union all
                        select division, standing, figure, '-infinity', number from passed) as change
                 group by division, standing, figure, moment
                having sum(number) <> 0
                 order by division, figure, moment, standing
                on conflict (division, figure, moment, standing)
                   do update set number = present.number + excluded.number
            )
            select count(*) as taken from taken
            """;

    /// Rows that count nothing any more.
    static final String FORGET = "delete from desk_figures where number = 0 and (select " + TURN + ")";

    /// Where the figures differ from a count of all matters, from the matters' own rows and their clocks.
    private static final String DIFFERING = """
            with counted as (
                select each.division, counts.standing, counts.figure, counts.moment, sum(each.number)::bigint as number
                  from (select 1 as number, division.id as division, matter.standing, matter.late,
                               date_trunc('day', due.received, 'Asia/Shanghai') as received,
                               date_trunc('day', due.accepted, 'Asia/Shanghai') as accepted,
                               date_trunc('day', due.returned, 'Asia/Shanghai') as returned,
                               date_trunc('day', due.ended_at, 'Asia/Shanghai') as ended,
                               due.next_due, level.amber, level.red, level.missed, level.breached
                          from matters as matter
                          join matter_due_dates as due on due.matter = matter.id
                          join desk_divisions as division
                            on (division.office, division.district, division.guide, division.code)
                               = (matter.office, matter.district, matter.guide, matter.code)
                          left join lateral (
                                select min(ahead.moment) as amber,
                                       min(ahead.moment) filter (where ahead.level >= 'RED') as red,
                                       min(ahead.moment) filter (where ahead.level >= 'MISSED') as missed,
                                       min(ahead.moment) filter (where ahead.level >= 'BREACHED') as breached
                                  from jsonb_to_recordset(due.escalations)
                                       as ahead (level escalation_level, moment timestamptz)
                               ) as level on not matter.ended) as each
            """ + COUNTS + """
                 group by 1, 2, 3, 4
            ), kept as (
                select division, standing, figure, moment, sum(number)::bigint as number
                  from (select division, standing, figure,
                               case when figure not in $days and moment < :passed::timestamptz
                                    then '-infinity' else moment end as moment, number
                          from desk_figures
                        union all
                        select each.division, counts.standing, counts.figure, counts.moment, each.number
                          from desk_figure_changes as each
            """.replace("$days", DAYS) + COUNTS + """
                       ) as each
                 group by 1, 2, 3, 4
            ), differing as (
                select division, standing, figure, moment,
                       coalesce(counted.number, 0) - coalesce(kept.number, 0) as number
                  from counted full join kept using (division, standing, figure, moment)
                 where coalesce(counted.number, 0) <> coalesce(kept.number, 0)
            )
            """;

    static final String CHECK = DIFFERING + """
            select (select count(*) from matters) as matters, (select count(*) from differing) as differing
            """;

    /// Adds the differences. It is right also while matters change: what a change adds after this statement began
    /// is neither counted nor kept here.
    static final String MEND = DIFFERING + """
            , mended as (
                insert into desk_figures as present (division, standing, figure, moment, number)
                select division, standing, figure, moment, number
                  from differing
                 order by division, figure, moment, standing
                on conflict (division, figure, moment, standing)
                   do update set number = present.number + excluded.number
            )
            select (select count(*) from matters) as matters, (select count(*) from differing) as differing
            """;

    private DeskFigureStatements() {}
}
