package onething.persistence.relational.desk;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.Page;
import onething.domain.deadline.EscalationLevel;

/// The statement of a page of the desk: its rows, and how many matters there are, counted no further than
/// [Page#MORE_THAN_COUNTED]. There is one text for each choice of filters and order, without a condition that is
/// not asked for. So PostgreSQL has one plan for each, and it reads a few entries of an index however many matters
/// there are.
///
/// An officer sees some divisions (`desk_divisions`), and each index begins with the division. First, as many
/// matters as are counted are taken from each division, by the index that knows the rarest of what is asked. If
/// these are all there are, they are sorted. Otherwise there are many, and the first of each division are taken in
/// the order of the list.
///
/// An index has the matters of a division by how many levels they had reached when the sweep last saw them
/// (`reached`). So those that have reached a level are in few stretches of it, each in the order of arrival.
/// Whether they have reached it now is compared with their moments, and what the sweep has still to see is read
/// besides.
///
/// @param claimed whether only those are listed that one officer has claimed
/// @param further whether it is a page after the first
record DeskStatement(DeskFilter filter, DeskSort sort, boolean claimed, boolean further) {

    /// Past the end of a period of the office. The statistics count exactly what the desk lists.
    private static final String OVERDUE = "due.next_due <= :now::timestamptz";

    private static final String OF_LEVEL = " and due.reached = levels.reached";

    /// A matter can be found by its number and by its terms.
    private static final int MOST_OF_A_BUNDLE = 20;

    private static final String OFFICE = """
            divisions as materialized (
                select id from desk_divisions where office = :office and district between :lowest and :highest%s
            )""";

    /// One matter after the other by its id. PostgreSQL expects far more matters of a search than it finds, and
    /// would read the whole table; `offset 0` keeps it from that.
    private static final String DUE_DATES = """
                 cross join lateral (
                        select * from matter_due_dates where matter_due_dates.matter = %s offset 0
                       ) as due
            """;

    /// Whether the statement has a parameter `now`.
    boolean judgesClocks() {
        return filter.overdue() || filter.reached().isPresent();
    }

    /// Whether the statement has a parameter `afterKey`, besides `afterId`.
    boolean isSortedByDueDate() {
        return sort == DeskSort.PRESSING;
    }

    /// @param columns   what is read of `matter`, and of its last event
    /// @param lastEvent joins the last event of `matter`
    String listed(String columns, String lastEvent) {
        return "with " + divisions() + ",\n" + (fewAtMost() ? taken() : counted()) + docket("few", columns, lastEvent);
    }

    /// The same matters in the order of due dates, if they are also found by a search. A search finds few matters,
    /// so it takes them by the indexes of terms and sorts them afterwards. It stops where the count does: of a text
    /// that finds more, the page shows some and asks for a longer text.
    ///
    /// @param open in how many ways the text is looked for among open terms; each has the parameter `open` with its
    ///   number
    /// @param secret the same among secret terms, with the parameter `secret`
    String found(int open, int secret, String columns, String lastEvent) {
        return "with " + divisions() + ",\n"
                + ("""
            found as (
                select term.matter from search_terms as term where %1$s
                union all
                select term.matter
                  from search_terms as term join matters as matter on matter.id = term.matter
                 where (%2$s) and term.secret <> '{}' and not (%1$s) and (:everyCase or matter.claimant = :officer)
                union all
                select matter.id
                  from bundles as bundle join matters as matter on matter.bundle = bundle.id
                 where bundle.number = :number::text
                   and (:ordinal::integer is null or matter.ordinal = :ordinal::integer)
            ), candidates as materialized (
                select due.matter, due.next_due
                  from found
            """ + DUE_DATES.formatted("found.matter") + """
                 where due.division = any(array(select id from divisions))%3$s
                 limit %5$d
            ), listed as materialized (
                select distinct matter, next_due from candidates limit %4$d
            ), page as (
                select matter as id, next_due
                  from listed
                 where true%6$s
                 order by next_due, matter
                 limit :limit
            )
            """)
                        .formatted(
                                wanted(open, "open"),
                                wanted(secret, "secret"),
                                open() + own() + and(asked()),
                                Page.MORE_THAN_COUNTED,
                                Page.MORE_THAN_COUNTED + MOST_OF_A_BUNDLE,
                                after("listed"))
                + docket("listed", columns, lastEvent);
    }

    /// Whether a row of terms has all terms of one of the ways to read the text.
    private static String wanted(int ways, String terms) {
        if (ways == 0) {
            return "false";
        }
        return IntStream.range(0, ways)
                .mapToObj(way -> "term.%1$s @> :%1$s%2$d::text::bigint[]".formatted(terms, way))
                .collect(Collectors.joining(" or "));
    }

    private String divisions() {
        return OFFICE.formatted(filter.code().isPresent() ? " and code = :code" : "");
    }

    /// What one officer has claimed, or what waits for an approver, is never so much that it could not be sorted.
    private boolean fewAtMost() {
        return claimed || filter.awaitsApproval();
    }

    private String taken() {
        return ("""
            few as materialized (
                select due.matter, due.next_due
                  from matter_due_dates as due
                 where due.division = any(array(select id from divisions))%s
            ), page as (
                select matter as id, next_due
                  from few
                 where true%s
                 order by %s
                 limit :limit
            )
            """).formatted(open() + own() + and(asked()), after("few"), order(""));
    }

    private String counted() {
        return parts()
                + (readsArrivals() ? levels() : "")
                + (lowest() > 0 && readsArrivals() ? unswept() : "")
                + """
            few as materialized (
                select each.matter, each.next_due
                  from (%1$s) as each
                 limit %2$d
            ), page as (
                (select matter as id, next_due
                   from few
                  where (select count(*) from few) < %2$d%3$s
                  order by %4$s
                  limit :limit)
                union all
                (select each.matter, each.next_due
                   from (%5$s) as each
                  where (select count(*) from few) = %2$d
                  order by %4$s
                  limit :limit)
            )
            """.formatted(few(), Page.MORE_THAN_COUNTED, after("few"), order(""), pageOfMany());
    }

    /// As many as are counted, by the index that knows the rarest of what is asked.
    private String few() {
        var most = String.valueOf(Page.MORE_THAN_COUNTED);
        return filter.reached().isEmpty() && (filter.overdue() || isSortedByDueDate())
                ? ofEach("parts", "", and(asked()), "due.next_due, due.matter", most)
                : byArrival(and(asked()), isSortedByDueDate() ? "due.matter" : order("due."), most);
    }

    private boolean readsArrivals() {
        return filter.reached().isPresent() || !isSortedByDueDate();
    }

    /// A page where more than are counted match. If many have reached a level, the first of them in the order of
    /// due dates are soon found; `is true` keeps PostgreSQL from sorting all.
    private String pageOfMany() {
        return isSortedByDueDate()
                ? ofEach("parts", "", and(askedOfMany()) + after("due"), order("due."), ":limit")
                : unsweptToo(ofTheFirst(and(asked()) + after("due")), and(asked()) + after("due"));
    }

    /// Those that have reached the level, and those of which the sweep has still to learn it.
    private String byArrival(String conditions, String order, String most) {
        return unsweptToo(ofEach("levels", OF_LEVEL, conditions, order, most), conditions);
    }

    /// There are some hundred stretches of the index, and a page can only have rows of as many of them as it has
    /// rows: those that begin first. So the others give one row each, and need not be sorted.
    private String ofTheFirst(String conditions) {
        return """
                select due.matter, due.next_due
                  from (select levels.*
                          from levels
                         cross join lateral (
                                select due.matter from matter_due_dates as due
                                 where due.division = levels.division and due.ended = levels.ended%1$s%2$s
                                 order by %3$s
                                 limit 1
                               ) as head
                         order by %4$s
                         limit :limit) as levels
                 cross join lateral (
                        select due.matter, null::timestamptz as next_due
                          from matter_due_dates as due
                         where due.division = levels.division and due.ended = levels.ended%1$s%2$s
                         order by %3$s
                         limit :limit
                       ) as due
            """.formatted(OF_LEVEL, conditions, order("due."), order("head."));
    }

    private String unsweptToo(String swept, String conditions) {
        return lowest() == 0 ? swept : swept + """
                 union all
                select due.matter, %s as next_due from unswept as due where true%s
            """.formatted(nextDue(), conditions);
    }

    /// The first of each part of the list.
    private String ofEach(String parts, String of, String conditions, String order, String most) {
        return """
                select due.matter, due.next_due
                  from %1$s
                 cross join lateral (
                        select due.matter, %2$s as next_due
                          from matter_due_dates as due
                         where due.division = %1$s.division and due.ended = %1$s.ended%3$s%4$s
                         order by %5$s
                         limit %6$s
                       ) as due
            """.formatted(parts, nextDue(), of, conditions, order, most);
    }

    private String parts() {
        return """
            parts as materialized (
                select divisions.id as division, part.ended from divisions cross join (values %s) as part (ended)
            ),
            """.formatted(filter.open() ? "(false)" : "(false), (true)");
    }

    private String levels() {
        return """
            levels as materialized (
                select parts.*, level.reached::smallint from parts cross join generate_series(%d, %d) as level (reached)
            ),
            """.formatted(lowest(), EscalationLevel.values().length);
    }

    /// What the sweep still has to do: little, unless it has stopped.
    private String unswept() {
        return """
            unswept as materialized (
                select due.*
                  from matter_due_dates as due
                 where due.next_attempt <= :now::timestamptz and due.reached < %d
                   and due.division = any(array(select id from divisions))%s
            ),
            """.formatted(lowest(), open());
    }

    /// How many levels a matter has reached at least that is asked for. A period of the office that has ended is
    /// one that was promised, or one of the law.
    private int lowest() {
        return Math.max(
                        filter.reached().map(EscalationLevel::ordinal).orElse(-1),
                        filter.overdue() ? EscalationLevel.MISSED.ordinal() : -1)
                + 1;
    }

    private String nextDue() {
        return isSortedByDueDate() ? "due.next_due" : "null::timestamptz";
    }

    private String docket(String counted, String columns, String lastEvent) {
        return """
            select least((select count(*) from %s), %d) as total, docket.*
              from (select 1) as listing
              left join (
                    select page.next_due, %s
                      from page
                     cross join lateral (select * from matters where matters.id = page.id offset 0) as matter %s
              ) as docket on true
             order by docket.%s
            """.formatted(
                        counted,
                        Page.MORE_THAN_COUNTED,
                        columns,
                        lastEvent,
                        switch (sort) {
                            case PRESSING -> "next_due, docket.id";
                            case NEWEST -> "id desc";
                            case OLDEST -> "id";
                        });
    }

    private String open() {
        return filter.open() ? " and not due.ended" : "";
    }

    /// What is asked of the clocks.
    private Stream<String> asked() {
        return Stream.concat(
                filter.overdue() ? Stream.of(OVERDUE) : Stream.empty(),
                filter.reached().stream().map(level -> "due." + column(level) + " <= :now::timestamptz"));
    }

    /// The same where more have reached a level than are counted. Then the first in the order of due dates have
    /// soon been found, and `is true` keeps PostgreSQL from sorting all that have reached it.
    private Stream<String> askedOfMany() {
        return isSortedByDueDate()
                ? asked().map(condition -> condition.equals(OVERDUE) ? condition : "(" + condition + ") is true")
                : asked();
    }

    private String own() {
        return (claimed ? " and due.claimant = :claimed" : "")
                + (filter.awaitsApproval() ? " and due.awaits_approval" : "");
    }

    private static String and(Stream<String> conditions) {
        return conditions.map(" and "::concat).collect(Collectors.joining());
    }

    private String after(String row) {
        if (!further) {
            return "";
        }
        return switch (sort) {
            case PRESSING ->
                " and (%1$s.next_due, %1$s.matter) > (:afterKey::timestamptz, :afterId::uuid)".formatted(row);
            case NEWEST -> " and %s.matter < :afterId::uuid".formatted(row);
            case OLDEST -> " and %s.matter > :afterId::uuid".formatted(row);
        };
    }

    private String order(String row) {
        return switch (sort) {
            case PRESSING -> "%1$snext_due, %1$smatter".formatted(row);
            case NEWEST -> row + "matter desc";
            case OLDEST -> row + "matter";
        };
    }

    /// The columns have the names of the levels.
    private static String column(EscalationLevel level) {
        return level.wireName();
    }
}
