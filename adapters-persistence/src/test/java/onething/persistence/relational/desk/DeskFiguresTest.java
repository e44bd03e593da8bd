package onething.persistence.relational.desk;

import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.ASSESSMENT;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.REVIEW;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.anOffice;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.returned;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static onething.application.port.out.matter.StoredFixtures.withClocks;
import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.out.matter.InMemoryMatters;
import onething.application.port.out.matter.Matters;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.matter.Standing;
import onething.domain.matter.watch.ReportPeriod;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.text.Text;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.matter.StoredMatters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// The figures that follow each change equal a count of all matters, after any history of changes.
class DeskFiguresTest {

    /// Reads every matter and every clock, as the desk did before the figures were kept.
    private static final String FULL_COUNT = """
            select guide, code, district, matter.standing, count(*) as count,
                   count(*) filter (where due.next_due <= :now) as overdue,
                   count(*) filter (where highest = 'AMBER') as amber,
                   count(*) filter (where highest = 'RED') as red,
                   count(*) filter (where highest = 'MISSED') as missed,
                   count(*) filter (where highest = 'BREACHED') as breached,
                   count(*) filter (where matter.late) as late
              from matters as matter
              join matter_due_dates as due on due.matter = matter.id
              left join lateral (
                    select max(ahead.level) as highest
                      from jsonb_to_recordset(due.escalations) as ahead (level escalation_level, moment timestamptz)
                     where ahead.moment <= :now
              ) as reached on not matter.ended
             where matter.office = :office and matter.district between :lowest and :highest
             group by guide, code, district, matter.standing
             order by guide, code, district, matter.standing
            """;

    private static final DistrictCode CITY = new DistrictCode("445200");
    private static final List<DistrictCode> DISTRICTS =
            Stream.of("445202", "445203", "445281").map(DistrictCode::new).toList();
    private static final int AT_A_TIME = 4;

    private static final EmbeddedPostgres SERVER = TestPostgres.started();
    private static final ConnectionPool POOL =
            new ConnectionPool(ConnectionPoolConfiguration.builder(TestPostgres.connectionsTo(SERVER))
                    .maxSize(AT_A_TIME)
                    .build());
    private static final DatabaseClient DATABASE = DatabaseClient.create(POOL);

    /// Up to when any test has added up; a check knows no moments before.
    private static Instant furthest = MONDAY_MORNING;

    private final OfficeCode office = anOffice();
    private final Matters matters = StoredMatters.matters(DATABASE);
    private final R2dbcDeskFigures figures = new R2dbcDeskFigures(DATABASE);

    @AfterAll
    static void close() throws IOException {
        POOL.dispose();
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theFiguresEqualAFullCountAfterAnyHistory(long seed) {
        var random = new Random(seed);
        var stored = new ArrayList<Versioned<MatterChange>>();
        endedLate(random);
        sentBack(random);
        var passed = MONDAY_MORNING.minus(Duration.ofDays(1));
        for (int round = 0; round < 6; round++) {
            var work = new ArrayList<Mono<?>>();
            var changing = stored.stream().filter(_ -> random.nextInt(3) > 0).toList();
            stored.removeAll(changing);
            changing.forEach(before -> work.add(changed(before, random).doOnNext(after -> {
                synchronized (stored) {
                    stored.add(after);
                }
            })));
            for (int i = 0; i < 6; i++) {
                work.add(submitted(random).doOnNext(after -> {
                    synchronized (stored) {
                        stored.add(after);
                    }
                }));
            }
            work.add(recalculated(random));
            work.add(addedUp(passed));
            work.add(recalculated(random));
            if (random.nextBoolean()) {
                work.add(addedUp(passed));
            }
            Flux.fromIterable(work)
                    .flatMap(each -> each.subscribeOn(Schedulers.boundedElastic()), AT_A_TIME)
                    .blockLast();

            for (int day = 0; day < 50; day += 7) {
                var now = passed.plus(Duration.ofDays(day)).plusSeconds(random.nextInt(80_000));
                assertThat(kept(now)).as("at %s", now).isEqualTo(counted(now));
                var period = period(now, random.nextInt(20));
                assertThat(kept(period)).as("in %s", period).containsExactlyInAnyOrderElementsOf(counted(period));
            }
            assertThat(differing(passed)).isZero();
            passed = passed.plus(Duration.ofDays(random.nextInt(12)));
        }
        assertThat(counted(passed)).hasSizeGreaterThan(3);
        assertThat(counted(everything()))
                .hasSizeGreaterThan(3)
                .anySatisfy(tally -> assertThat(tally.counts().returned()).isPositive())
                .anySatisfy(tally -> assertThat(tally.counts().late()).isPositive());
    }

    @Test
    void aFigureThatIsWrongIsFoundAndMended() {
        var random = new Random(7);
        var now = MONDAY_MORNING.plus(Duration.ofDays(60));
        for (int i = 0; i < 5; i++) {
            submitted(random).block();
        }
        addedUp(now).block();
        run("update desk_figures set number = number + 1 where figure = 'MATTERS'");
        run("delete from desk_figures where figure = 'RECEIVED'");
        submitted(random).block();
        assertThat(kept(now)).isNotEqualTo(counted(now));
        assertThat(kept(everything())).isNotEqualTo(counted(everything()));

        assertThat(differing(now)).isPositive();
        assertThat(check(now).mend().block().differing()).isPositive();

        assertThat(differing(now)).isZero();
        assertThat(kept(now)).isEqualTo(counted(now));
        assertThat(kept(everything())).containsExactlyInAnyOrderElementsOf(counted(everything()));
    }

    @Test
    void whatIsAddedUpLeavesFewRows() {
        var random = new Random(8);
        for (int i = 0; i < 5; i++) {
            submitted(random).block();
        }

        addedUp(MONDAY_MORNING.plus(Duration.ofDays(400))).block();

        assertThat(number("select count(*) from desk_figure_changes")).isZero();
        assertThat(number("""
                select count(*) from desk_figures
                 where number = 0
                    or moment > '-infinity'
                       and figure not in ('RECEIVED', 'ACCEPTED', 'RETURNED', 'ENDED', 'ENDED_LATE')
                """)).isZero();
    }

    @Test
    void aNodeDoesNotWaitForOneThatIsAddingUp() throws SQLException {
        var passed = MONDAY_MORNING.plus(Duration.ofDays(400));
        submitted(new Random(9)).block();
        try (var other = SERVER.getPostgresDatabase().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_advisory_xact_lock(hashtextextended('desk_figures', 0))");

            addedUp(passed).block();

            assertThat(number("select count(*) from desk_figure_changes")).isPositive();
            other.rollback();
        }

        addedUp(passed).block();
        assertThat(number("select count(*) from desk_figure_changes")).isZero();
    }

    private Mono<Void> addedUp(Instant passed) {
        furthest = passed.isAfter(furthest) ? passed : furthest;
        return figures.addUp(passed);
    }

    private void endedLate(Random random) {
        var clock = workingDays("clock-0", 1, MONDAY_MORNING, ResponsibleParty.AGENCY);
        var before = submitted(random, List.of(clock)).block();
        saved(before, withClocks(next(before.value(), closed()), clock.stop(MONDAY_MORNING.plus(Duration.ofDays(60)))))
                .block();
    }

    private void sentBack(Random random) {
        var before = submitted(random, List.of()).block();
        saved(before, next(before.value(), returned())).block();
    }

    private Mono<Versioned<MatterChange>> submitted(Random random) {
        return submitted(random, clocks(random));
    }

    private Mono<Versioned<MatterChange>> submitted(Random random, List<Deadline> clocks) {
        var bundle = aSubmittedBundle();
        var code = random.nextBoolean() ? DETERMINATION : ASSESSMENT;
        var change = received(bundle, 1, code, underWay(), clocks, office, district(random));
        var bundles = StoredBundles.bundles(DATABASE);
        return bundles.add(draftOf(bundle), aKeyOf(bundle.applicant()))
                .then(bundles.submit(
                        new Versioned<>(bundle, 0), List.of(change), List.of(), aKeyOf(bundle.applicant())))
                .thenReturn(new Versioned<>(change, 0));
    }

    /// Another standing unless the matter has ended, other clocks, and now and then another district.
    private Mono<Versioned<MatterChange>> changed(Versioned<MatterChange> before, Random random) {
        var present = before.value().after().standing();
        var standing = present.kind().isEnd() ? present : standing(random);
        var at = before.value().event().at().plus(Duration.ofHours(random.nextInt(200)));
        var step = withClocks(next(before.value(), standing, at), clocks(random).toArray(Deadline[]::new));
        var made = random.nextInt(4) > 0 ? step : moved(step, district(random));
        return saved(before, made);
    }

    private Mono<Versioned<MatterChange>> saved(Versioned<MatterChange> before, MatterChange made) {
        return matters.save(new Versioned<>(made, before.version()), List.of(), List.of())
                .thenReturn(new Versioned<>(made, before.version() + 1));
    }

    private static MatterChange moved(MatterChange change, DistrictCode district) {
        var matter = change.after();
        var file = matter.file();
        return new MatterChange(
                new Matter(
                        new MatterFile(
                                file.id(),
                                file.number(),
                                file.bundle(),
                                file.guide(),
                                file.code(),
                                file.applicant(),
                                file.office(),
                                district),
                        matter.standing(),
                        matter.clocks(),
                        matter.verdicts(),
                        matter.supplements(),
                        matter.findings()),
                change.event(),
                change.awaitsApproval());
    }

    /// What a notice does to running matters, and a sweep that finds nothing to fire.
    private static Mono<Long> recalculated(Random random) {
        return DATABASE.sql("""
                        update matter_due_dates
                           set next_due = next_due + interval '1 day', attempts = attempts + 1,
                               amber = amber + interval '1 day', red = red + interval '1 day',
                               missed = missed + interval '1 day', breached = breached + interval '1 day',
                               escalations = (select coalesce(jsonb_agg(jsonb_set(each, '{moment}',
                                                     to_jsonb((each ->> 'moment')::timestamptz + interval '1 day'))), '[]')
                                                from jsonb_array_elements(escalations) as each)
                         where matter = any(array(select matter from matter_due_dates
                                                   where not ended and next_due < '9000-01-01' order by matter
                                                   limit 20 offset :from for update))
                        """).bind("from", random.nextInt(10)).fetch().rowsUpdated();
    }

    private static Standing standing(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> closed();
            case 1 -> new Standing.Rejected(REVIEW, Optional.empty(), Text.NONE);
            case 2 -> new Standing.Withdrawn(REVIEW);
            case 3 -> returned();
            default -> underWay();
        };
    }

    /// Up to three clocks, of the office and of others; some are stopped, some too late.
    private static List<Deadline> clocks(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(number -> {
                    var turn = random.nextBoolean() ? ResponsibleParty.AGENCY : ResponsibleParty.EMPLOYER;
                    var clock = workingDays("clock-" + number, 1 + random.nextInt(20), MONDAY_MORNING, turn);
                    return random.nextInt(3) > 0
                            ? clock
                            : clock.stop(MONDAY_MORNING.plus(Duration.ofDays(1 + random.nextInt(60))));
                })
                .toList();
    }

    private static DistrictCode district(Random random) {
        return DISTRICTS.get(random.nextInt(DISTRICTS.size()));
    }

    private List<Matters.Tally> kept(Instant now) {
        return matters.tally(office, CITY, now).collectList().block();
    }

    private List<Matters.Tally> counted(Instant now) {
        return DATABASE.sql(FULL_COUNT)
                .bind("office", office.value())
                .bind("lowest", CITY.value())
                .bind("highest", CITY.lastCovered())
                .bind("now", now)
                .map(StoredMatters::tally)
                .all()
                .collectList()
                .block();
    }

    private List<Matters.PeriodTally> kept(ReportPeriod period) {
        return matters.period(office, CITY, period).collectList().block();
    }

    /// By the trails of all matters, and their clocks.
    private List<Matters.PeriodTally> counted(ReportPeriod period) {
        var memory = new InMemoryMatters(TestPostgres.weekdays().current().block());
        DATABASE.sql("select id from matters where office = :office")
                .bind("office", office.value())
                .map(row -> new MatterId(row.get("id", UUID.class)))
                .all()
                .concatMap(id -> Mono.zip(matters.find(id), matters.trail(id).collectList()))
                .collectList()
                .block()
                .forEach(stored -> memory.receive(stored.getT2().stream()
                        .map(event -> new MatterChange(stored.getT1().value().matter(), event, false))
                        .toList()));
        return memory.period(office, CITY, period).collectList().block();
    }

    private static ReportPeriod period(Instant from, int days) {
        var first = LocalDate.ofInstant(from, WorkingCalendar.ZONE);
        return new ReportPeriod(first, first.plusDays(days));
    }

    private static ReportPeriod everything() {
        return period(MONDAY_MORNING.minus(Duration.ofDays(1)), ReportPeriod.MOST_DAYS - 1);
    }

    private static long differing(Instant now) {
        return check(now).check().block().differing();
    }

    private static DeskFiguresCheck check(Instant now) {
        return new DeskFiguresCheck(DATABASE, Clock.fixed(now.isAfter(furthest) ? now : furthest, ZoneOffset.UTC));
    }

    private static long number(String question) {
        return DATABASE.sql(question).map(row -> row.get(0, Long.class)).one().block();
    }

    private static void run(String statement) {
        DATABASE.sql(statement).then().block();
    }
}
