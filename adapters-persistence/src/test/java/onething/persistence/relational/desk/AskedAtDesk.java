package onething.persistence.relational.desk;

import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.application.port.out.matter.StoredFixtures.WORK_INJURY;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.application.port.Caseload;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.out.matter.Matters.DeskQuery;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.MatterCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.matter.watch.ReportPeriod;
import onething.domain.party.DistrictCode;
import onething.domain.party.PersonId;
import onething.domain.search.SearchQuery;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.ManyMatters;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.matter.MatterRecordRow;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/// Many matters at the desk of one office, and every kind of statement that its officers cause. Each is a function
/// of what comes before the statement, such as `explain`.
public final class AskedAtDesk {

    /// The last four characters of an identity number: few matters have them.
    private static final SearchQuery TAIL = SearchQuery.of("152X").orElseThrow();

    /// A name that is also a part of an organisation's name: many matters have it.
    private static final SearchQuery COMMON = SearchQuery.of("李强").orElseThrow();

    private static final SearchQuery SECRET = SearchQuery.of("王伟").orElseThrow();

    private static final DistrictCode CITY = new DistrictCode("445200");
    private static final MatterCode KIND = new MatterCode("kind-3");
    private static final PersonId OFFICER = new PersonId(md5("officer 7"));
    private static final Set<PersonId> OFFICERS = Stream.of(3, 7, 33, 77, 123)
            .map(number -> new PersonId(md5("officer " + number)))
            .collect(Collectors.toSet());
    private static final int DAYS = 20;

    /// Then some have reached each level.
    private static final Instant LATER = MONDAY_MORNING.plus(Duration.ofDays(45));

    private static final Pattern TIME = Pattern.compile("(Planning|Execution) Time: ([0-9.]+) ms");

    private static final Pattern READ = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

    private static final Pattern DETAIL =
            Pattern.compile("^ *(Storage|Index Searches|Heap Fetches: 0|Sort Method|Cache|Hits|Buckets|Batches)");

    private final DatabaseClient database;
    private final DeskQueries desk;

    public AskedAtDesk(DatabaseClient database) {
        this.database = database;
        this.desk = new DeskQueries(database, MatterRecordRow.COLUMNS, MatterRecordRow.WITH_LAST_EVENT);
    }

    /// Adds so many matters, as the sweep leaves them. Each has twelve terms: four of few matters, the others of
    /// many.
    public void fill(int matters) {
        for (int day = 0; day < DAYS; day++) {
            ManyMatters.atDesk(day, matters / DAYS, database);
        }
        run(
                """
                insert into search_terms (matter, key_id, secret_key_id, open, secret)
                select id, 'test', 'test', array(
                           select case when n <= 4 then hashint8extended(number, n) else hashint8extended(number / n % 3000, n) end
                             from generate_series(1, 12) as n)
                       || case when number between 7 and 12 then {tail} else '{}' end
                       || case when number % 20 = 8 then {common} else '{}' end,
                       case when number between 20 and 25 then {secret} else '{}' end
                  from (select id, row_number() over () as number from matters) as numbered
                 where not exists (select from search_terms where matter = numbered.id)
                """.replace("{tail}", hashes(open(TAIL))).replace("{common}", hashes(open(COMMON))).replace(
                        "{secret}", hashes(TestPostgres.search().wanted(SECRET).secret())));
        run("""
                update matter_due_dates
                   set next_attempt = (select min(moment)
                                         from (values (amber), (red), (missed), (breached)) as ahead (moment)
                                        where moment > '{later}')
                 where next_attempt <= '{later}'
                """.replace("{later}", LATER.toString()));
        new R2dbcDeskFigures(database).addUp(MONDAY_MORNING).block();
        run("vacuum analyze");
    }

    public Map<String, Function<String, GenericExecuteSpec>> statements() {
        var all = new LinkedHashMap<String, Function<String, GenericExecuteSpec>>();
        all.put("the queue", listed(DeskSort.PRESSING, filter()));
        all.put("the queue, a page in the middle", before -> desk.listed(before, inTheMiddle()));
        all.put("newest first", listed(DeskSort.NEWEST, filter()));
        all.put("oldest first", listed(DeskSort.OLDEST, filter()));
        all.put("newest first, ended matters too", listed(DeskSort.NEWEST, ended()));
        all.put("what presses first, ended matters too", listed(DeskSort.PRESSING, ended()));
        all.put("one district", before -> desk.listed(before, of(RONGCHENG, DeskSort.PRESSING, filter(), false)));
        all.put("one kind of matter", listed(DeskSort.PRESSING, of(KIND)));
        all.put("one kind of matter, newest first", listed(DeskSort.NEWEST, of(KIND)));
        all.put(
                "overdue",
                listed(DeskSort.PRESSING, new DeskFilter(Optional.empty(), Optional.empty(), true, false, true)));
        all.put(
                "overdue, newest first",
                listed(DeskSort.NEWEST, new DeskFilter(Optional.empty(), Optional.empty(), true, false, true)));
        for (var level : EscalationLevel.values()) {
            all.put("level " + level.wireName(), listed(DeskSort.PRESSING, reached(level)));
        }
        all.put(
                "level red, one kind and district, oldest first",
                before -> desk.listed(
                        before,
                        of(
                                RONGCHENG,
                                DeskSort.OLDEST,
                                new DeskFilter(Optional.of(KIND), Optional.of(EscalationLevel.RED), false, false, true),
                                false)));
        all.put(
                "awaiting approval",
                listed(DeskSort.PRESSING, new DeskFilter(Optional.empty(), Optional.empty(), false, true, true)));
        all.put("claimed by me", before -> desk.listed(before, of(CITY, DeskSort.PRESSING, filter(), true)));
        all.put(
                "claimed by me, newest first",
                before -> desk.listed(before, of(CITY, DeskSort.NEWEST, filter(), true)));
        all.put("search, few matters", before -> found(before, TAIL));
        all.put("search, only the staff on the case", before -> found(before, SECRET));
        all.put("search, more than are counted", before -> found(before, COMMON));
        all.put("the figures", before -> desk.tally(before, WORK_INJURY, CITY, LATER));
        all.put("the figures of a month", before -> desk.period(before, WORK_INJURY, CITY, period(30)));
        all.put(
                "the figures of a year",
                before -> desk.period(before, WORK_INJURY, CITY, period(ReportPeriod.MOST_DAYS)));
        all.put("open claims of five officers", before -> desk.openClaims(before, WORK_INJURY, OFFICERS));
        return all;
    }

    /// The plan as PostgreSQL ran it, without times and without the details of its memory.
    public String plan(Function<String, GenericExecuteSpec> statement) {
        return statement
                .apply("explain (analyze, buffers, costs off, timing off, summary off) ")
                .mapValue(String.class)
                .all()
                .filter(line -> !DETAIL.matcher(line).find())
                .collect(Collectors.joining("\n"))
                .block();
    }

    /// How many blocks of 8 kB a plan has read, wherever they were.
    public static long blocks(String plan) {
        return READ.matcher(plan)
                .results()
                .mapToLong(read ->
                        Long.parseLong(read.group(1)) + (read.group(2) == null ? 0 : Long.parseLong(read.group(2))))
                .max()
                .orElseThrow();
    }

    /// How long PostgreSQL planned and ran it, in milliseconds.
    public double[] cost(Function<String, GenericExecuteSpec> statement) {
        var plan = statement
                .apply("explain (analyze, timing off) ")
                .mapValue(String.class)
                .all()
                .collect(Collectors.joining("\n"))
                .block();
        return Stream.of("Planning", "Execution")
                .mapToDouble(what -> TIME.matcher(plan)
                        .results()
                        .filter(found -> found.group(1).equals(what))
                        .mapToDouble(found -> Double.parseDouble(found.group(2)))
                        .sum())
                .toArray();
    }

    private static ReportPeriod period(int days) {
        var first = LocalDate.ofInstant(MONDAY_MORNING, WorkingCalendar.ZONE);
        return new ReportPeriod(first, first.plusDays(days - 1L));
    }

    private Function<String, GenericExecuteSpec> listed(DeskSort sort, DeskFilter filter) {
        return before -> desk.listed(before, of(CITY, sort, filter, false));
    }

    private GenericExecuteSpec found(String before, SearchQuery wanted) {
        return desk.found(
                before,
                of(CITY, DeskSort.PRESSING, ended(), false),
                wanted,
                TestPostgres.search().wanted(wanted),
                new Caseload(OFFICER, true));
    }

    private static DeskQuery inTheMiddle() {
        var cursor = new Cursor(Cursor.Listing.DESK, LATER, new UUID(-1, -1)).write();
        var first = of(CITY, DeskSort.PRESSING, filter(), false);
        return new DeskQuery(
                first.office(),
                first.district(),
                first.filter(),
                first.sort(),
                first.claimed(),
                first.now(),
                Optional.of(cursor),
                first.limit());
    }

    private static DeskQuery of(DistrictCode district, DeskSort sort, DeskFilter filter, boolean mine) {
        return new DeskQuery(
                WORK_INJURY,
                district,
                filter,
                sort,
                Optional.of(OFFICER).filter(_ -> mine),
                LATER,
                Optional.empty(),
                50);
    }

    private static DeskFilter filter() {
        return new DeskFilter(Optional.empty(), Optional.empty(), false, false, true);
    }

    private static DeskFilter ended() {
        return new DeskFilter(Optional.empty(), Optional.empty(), false, false, false);
    }

    private static DeskFilter of(MatterCode kind) {
        return new DeskFilter(Optional.of(kind), Optional.empty(), false, false, true);
    }

    private static DeskFilter reached(EscalationLevel level) {
        return new DeskFilter(Optional.empty(), Optional.of(level), false, false, true);
    }

    private static String[] open(SearchQuery query) {
        return TestPostgres.search().wanted(query).open();
    }

    private static String hashes(String[] ways) {
        return "'" + ways[0] + "'::bigint[]";
    }

    /// As PostgreSQL makes an id of a text.
    private static UUID md5(String text) {
        try {
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            return UUID.fromString(hash.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String statement) {
        database.sql(statement).then().block();
    }
}
