package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.underWay;

import com.sun.management.OperatingSystemMXBean;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onething.application.port.RecordedNotice;
import onething.application.port.RecordedNotice.RecalculationProgress;
import onething.application.port.RecordedNotice.Tally;
import onething.application.port.Versioned;
import onething.application.service.TestClock;
import onething.application.service.calendar.RecalculateClocksService;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.GuideCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Recalculation.Effect;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.guide.MatterGuide;
import onething.persistence.guides.PublishedGuides;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Json;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.calendar.StoredNotices;
import onething.persistence.relational.matter.document.ClockDocument;
import org.springframework.r2dbc.core.DatabaseClient;

/// Measures the recalculation of all running clocks: the diff before a notice is applied, and the
/// application; for a notice that moves few days, and for one that moves most. The clocks are those of
/// the published guide, started on each of the last thirty days. It brings its own PostgreSQL, which
/// waits for its log to be on disk.
///
/// `mvn -q -pl adapters-persistence -am -Pdatabase-benchmark -DskipTests verify
/// -Dbenchmark="RecalculationBenchmark 1000000"`
public final class RecalculationBenchmark {

    private static final int A_MILLION = 1_000_000;
    private static final int DAYS = 30;
    private static final int MATTERS_OF_A_BUNDLE = 99;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final DatabaseClient database;
    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T01:00:00Z"));
    private final StoredNotices notices;
    private final int lanes = Math.clamp(Runtime.getRuntime().availableProcessors() + 1, 1, 4);

    private RecalculationBenchmark(DatabaseClient database) {
        this.database = database;
        this.notices = new StoredNotices(database, clock);
    }

    /// @param arguments how many clocks run; a million by default
    public static void main(String... arguments) throws IOException {
        int clocks = arguments.length == 0 ? A_MILLION : Integer.parseInt(arguments[0]);
        try (var server = TestPostgres.startedWith(Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "shared_buffers", "1GB",
                "max_wal_size", "8GB"))) {
            var pool = new ConnectionPool(ConnectionPoolConfiguration.builder(TestPostgres.connectionsTo(server))
                    .maxSize(8)
                    .build());
            new RecalculationBenchmark(DatabaseClient.create(pool)).measure(clocks);
            pool.dispose();
        }
    }

    private void measure(int clocks) {
        var began = System.nanoTime();
        fill(clocks);
        run("vacuum analyze");
        say(
                "%,d matters with %,d levels, filled in %.0f s; %d lanes",
                count("select count(*) from matters where not ended"),
                count("select sum(jsonb_array_length(escalations))::bigint from matter_due_dates"),
                seconds(began),
                lanes);
        var last = requireNonNull(database.sql("""
                        select ((max(ahead.moment) - interval '1 second') at time zone 'Asia/Shanghai')::date as day
                          from matter_due_dates
                         cross join lateral jsonb_to_recordset(escalations) as ahead (level text, moment timestamptz)
                         where ahead.level = 'BREACHED'
                        """)
                .map(row -> requireNonNull(row.get("day", LocalDate.class)))
                .one()
                .block());
        arrives("a notice that moves few", notice(1, last.getYear(), List.of(last)));
        arrives(
                "a notice that moves most",
                notice(
                        2,
                        2026,
                        TODAY.plusDays(1).datesUntil(LocalDate.of(2027, 1, 1)).toList()));
    }

    private void arrives(String what, HolidayNotice notice) {
        var key = aKeyOf(somebody());
        var proposed = requireNonNull(notices.register()
                .propose(notice, key.owner(), clock.instant(), key)
                .block());
        var diff = System.nanoTime();
        recalculate();
        say("%n%s: its diff took %.1f s", what, seconds(diff));
        var read = read(proposed);
        report(read.diff().orElseThrow());
        if (read.diff().orElseThrow().faults() > 0) {
            throw new IllegalStateException("not every matter could be counted");
        }

        notices.register()
                .apply(new Versioned<>(read.id(), read.version()), somebody(), clock.instant())
                .block();
        var applying = System.nanoTime();
        recalculate();
        say("%s: applying it took %.1f s", what, seconds(applying));
        clock.passes(Duration.ofSeconds(31));
        var latecomers = System.nanoTime();
        recalculate();
        say("%s: the look at latecomers took %.1f s", what, seconds(latecomers));
        if (read(proposed)
                .recalculation()
                .flatMap(RecalculationProgress::finished)
                .isEmpty()) {
            throw new IllegalStateException("not everything was counted again");
        }
        run("vacuum analyze matters");
        run("vacuum analyze matter_due_dates");
    }

    private void report(RecalculationProgress recounting) {
        say("    %,d clocks of %,d matters", recounting.clocks(), recounting.counted());
        for (var effect : Effect.values()) {
            long sides = recounting.tallies().stream()
                    .filter(tally -> tally.effect() == effect)
                    .mapToLong(Tally::sides)
                    .sum();
            say("    %-10s %,12d sides", effect, sides);
        }
    }

    /// Also prints the processor time of each process: on a busy machine the elapsed time alone says
    /// little.
    private void recalculate() {
        long before = cpu();
        double databaseBefore = cpuOfDatabase();
        new RecalculateClocksService(
                        new R2dbcRecalculations(database, notices.notices(), notices.register()), clock, lanes)
                .recalculate()
                .block();
        say(
                "    (processor time: %.1f s on this side, %.1f s the database's)",
                (cpu() - before) / 1e9, cpuOfDatabase() - databaseBefore);
    }

    /// The processor time of the running processes; connections stay open between measurements.
    private double cpuOfDatabase() {
        return requireNonNull(database.sql("select pid from pg_stat_activity")
                .map(row -> requireNonNull(row.get(0, Integer.class)))
                .all()
                .map(pid -> ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .map(time -> time.toMillis() / 1e3)
                        .orElse(0.0))
                .reduce(0.0, Double::sum)
                .block());
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private RecordedNotice read(RecordedNotice notice) {
        return requireNonNull(notices.register().find(notice.id()).block());
    }

    private static HolidayNotice notice(int number, int year, List<LocalDate> holidays) {
        return new HolidayNotice("测办发〔2026〕%d号".formatted(number), TODAY, year, holidays, List.of(), "benchmark");
    }

    // Filling.

    /// One matter is submitted in the ordinary way. The others are made from it inside the database, each
    /// with the clocks of one of the kinds.
    private void fill(int count) {
        var bundle = aSubmittedBundle();
        var bundles = StoredBundles.bundles(database, notices.calendars());
        bundles.add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        var first = received(bundle, 1, DETERMINATION, underWay(), List.of());
        bundles.submit(new Versioned<>(bundle, 0), List.of(first), List.of(), aKeyOf(bundle.applicant()))
                .block();
        store(kinds(requireNonNull(notices.calendars().current().block())));
        run("update matters set ended = true");
        run("""
                insert into bundles (id, version, guide, guide_version, applicant, chosen, answers, opened, changed, number,
                                     received)
                select md5(block || ' of ' || id)::uuid, version, guide, guide_version, applicant, chosen, answers, opened,
                       changed, number || '/' || block, received
                  from bundles, generate_series(0, %d) as block
                """.formatted(count / MATTERS_OF_A_BUNDLE));
        run("""
                create unlogged table made as
                select number, ('0193' || lpad(to_hex(number), 12, '0') || '70008000000000000000')::text as hex,
                       number %% (select count(*) from kinds) as kind
                  from generate_series(0, %d) as number
                """.formatted(count - 1));
        run("""
                insert into matters (id, version, bundle, bundle_number, ordinal, guide, guide_version, code, applicant,
                                     office, district, standing, stage, ended, tab, particulars, supplied, clocks,
                                     awaits_approval, late, changed)
                select substr(made.hex, 1, 32)::uuid, version, md5(made.number / %1$d || ' of ' || bundle)::uuid,
                       bundle_number, made.number %% %1$d + 1, guide, guide_version, kinds.code, applicant, kinds.office,
                       district, standing, stage, false, tab, particulars, supplied, kinds.clocks,
                       awaits_approval, late, changed - interval '1 day'
                  from made join kinds using (kind), matters
                 order by made.number
                """.formatted(MATTERS_OF_A_BUNDLE));
        run("""
                insert into matter_due_dates
                       (matter, version, division, standing, ended, late, awaits_approval, received, next_due, escalations, amber, red,
                        missed, breached, next_attempt, attempts)
                select matters.id, 0, desk_division(matters.office, matters.district, matters.guide, matters.code),
                       matters.standing, false, false, false, matters.changed, kinds.next_due, kinds.escalations, kinds.amber,
                       kinds.red, kinds.missed, kinds.breached, kinds.first, 0
                  from made join kinds using (kind) join matters on matters.id = substr(made.hex, 1, 32)::uuid
                 order by made.number
                """);
        run("drop table made");
    }

    /// Every clock of the guide that counts days, started on each day, with its end notified. Half of the
    /// matters have another, stopped clock.
    private static List<Kind> kinds(WorkingCalendar calendar) {
        var kinds = new ArrayList<Kind>();
        for (int day = 0; day < DAYS; day++) {
            var start = TODAY.minusDays(day)
                    .atTime(10, 0)
                    .atZone(WorkingCalendar.ZONE)
                    .toInstant();
            for (var matter : guide().matters()) {
                kinds.addAll(kinds(matter, start, calendar));
            }
        }
        return kinds;
    }

    private static List<Kind> kinds(MatterGuide matter, Instant start, WorkingCalendar calendar) {
        var kinds = new ArrayList<Kind>();
        for (var clock : matter.procedure().clocks()) {
            var rule = clock.rule();
            if (rule.committed() instanceof Term.Hours || rule.statutory() instanceof Term.Hours) {
                continue;
            }
            var running = Deadline.start(rule, start)
                    .notify(LimitBasis.COMMITTED, start, calendar)
                    .notify(LimitBasis.STATUTORY, start, calendar);
            var before = matter.procedure().clocks().getFirst().rule();
            boolean hadAnother = kinds.size() % 2 == 1 && !before.code().equals(rule.code());
            kinds.add(new Kind(
                    matter.code().value(),
                    matter.office().value(),
                    hadAnother
                            ? List.of(
                                    Deadline.start(before, start.minusSeconds(86_400))
                                            .stop(start),
                                    running)
                            : List.of(running)));
        }
        return kinds;
    }

    private static BundleGuide guide() {
        return requireNonNull(PublishedGuides.guides()
                .get(new GuideId(new GuideCode("labour-rights"), 1))
                .block());
    }

    private void store(List<Kind> kinds) {
        var calendar = requireNonNull(notices.calendars().current().block());
        var numbered = new ArrayList<Stored>();
        for (var kind : kinds) {
            numbered.add(new Stored(numbered.size(), kind, MatterDueDates.of(kind.clocks(), calendar)));
        }
        run("create table kinds (kind bigint primary key, code text, office text, clocks jsonb,"
                + " next_due timestamptz, escalations jsonb, first timestamptz, amber timestamptz, red timestamptz,"
                + " missed timestamptz, breached timestamptz)");
        var columns = BatchBinder.of(
                        database.sql("""
                        insert into kinds
                        select kind, code, office, clocks::jsonb, %1$s
                          from unnest(:kinds::bigint[], :codes::text[], :offices::text[], :clocks::text[], %2$s)
                               as kind (kind, code, office, clocks, %1$s)
                        """.formatted(MatterDueDates.NAMES, MatterDueDates.COLUMNS)), numbered)
                .column("kinds", Long.class, Stored::number)
                .text("codes", stored -> stored.kind().code())
                .text("offices", stored -> stored.kind().office())
                .text(
                        "clocks",
                        stored -> Json.text(stored.kind().clocks().stream()
                                .map(ClockDocument::of)
                                .toList()));
        MatterDueDates.bind(columns, Stored::dueDates).bound().then().block();
    }

    private void run(String sql) {
        database.sql(sql).then().block();
    }

    private long count(String question) {
        return requireNonNull(database.sql(question)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .block());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void say(String words, Object... values) {
        System.out.printf(words + "%n", values);
    }

    private record Kind(String code, String office, List<Deadline> clocks) {}

    private record Stored(long number, Kind kind, MatterDueDates dueDates) {}
}
