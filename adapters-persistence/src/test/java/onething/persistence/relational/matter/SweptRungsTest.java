package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.ClockFixtures.workingDays;
import static onething.application.port.out.StoredFixtures.DETERMINATION;
import static onething.application.port.out.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.StoredFixtures.aKeyOf;
import static onething.application.port.out.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.StoredFixtures.draftOf;
import static onething.application.port.out.StoredFixtures.next;
import static onething.application.port.out.StoredFixtures.received;
import static onething.application.port.out.StoredFixtures.underWay;
import static onething.application.port.out.StoredFixtures.withClocks;
import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import onething.application.port.Versioned;
import onething.application.port.in.sweep.SweepClocks.Swept;
import onething.application.port.out.Matters;
import onething.application.port.out.Rungs;
import onething.application.service.TestClock;
import onething.application.service.sweep.SweepClocksService;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Rung;
import onething.domain.deadline.WorkingCalendar;
import onething.domain.matter.MatterId;
import onething.domain.matter.Step;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The sweep on a real database, on a server of its own: it sees to every clock that there is.
class SweptRungsTest {

    private static final WorkingCalendar WEEKDAYS = WorkingCalendar.of(List.of());
    private static final int MATTERS_OF_A_BUNDLE = 99;
    private static final int BATCH = 64;

    private static final EmbeddedPostgres SERVER = TestPostgres.started();
    private static final ConnectionPool POOL =
            new ConnectionPool(ConnectionPoolConfiguration.builder(TestPostgres.connectionsTo(SERVER))
                    .maxSize(8)
                    .build());
    private static final DatabaseClient DATABASE = DatabaseClient.create(POOL);

    private final Deadline clock = workingDays(5, MONDAY_MORNING);
    private final Instant amber = requireNonNull(Rung.AMBER.reachedBy(clock, WEEKDAYS));
    private final Instant missed = requireNonNull(Rung.MISSED.reachedBy(clock, WEEKDAYS));
    private final Instant breached = requireNonNull(Rung.BREACHED.reachedBy(clock, WEEKDAYS));
    private final Matters matters = StoredMatters.matters(DATABASE);
    private final Rungs rungs = new R2dbcRungs(DATABASE);

    @AfterAll
    static void theServerStops() throws IOException {
        POOL.dispose();
        SERVER.close();
    }

    @BeforeEach
    void noOtherClocks() {
        execute("update reckonings set rungs = '[]', next_try = null");
    }

    @Test
    void fourNodesAtOnceRecordThousandsOfRungsOnceEachAndInOrder() {
        int matterCount = 20 * MATTERS_OF_A_BUNDLE;
        var all = IntStream.range(0, 20).mapToObj(_ -> submitted(MATTERS_OF_A_BUNDLE)).flatMap(List::stream).toList();

        var swept = Flux.range(0, 4).flatMap(_ -> everything(breached)).collectList().block(Duration.ofMinutes(2));

        assertThat(swept.stream().mapToInt(Swept::fired).sum()).isEqualTo(4 * matterCount);
        assertThat(swept).allSatisfy(each -> assertThat(each.faults()).isEmpty());
        assertThat(all).hasSize(matterCount);
        assertThat(count("""
                select count(*) from (
                    select matter from trail where matter = any(:ids)
                     group by matter
                    having string_agg(action, ' ' order by sequence) = 'receive amber red missed breached'
                       and max(sequence) = 5) as whole
                """, all)).isEqualTo(matterCount);
        assertThat(count("select count(*) from matters where id = any(:ids) and version = 4", all))
                .isEqualTo(matterCount);
        assertThat(count("""
                select count(*) from trail as event join trail as before
                    on before.matter = event.matter and before.sequence = event.sequence - 1
                 where event.matter = any(:ids) and event.previous <> before.hash
                """, all)).isZero();
    }

    @Test
    void whatIsNotDueYetIsLeftAlone() {
        var matter = submitted();

        assertThat(sweep(amber.minusMillis(1))).isEqualTo(new Swept(0, 0, List.of()));
        assertThat(actions(matter)).containsExactly("receive");
    }

    @Test
    void eachRungIsRecordedAtItsTimeAndOnce() {
        var matter = submitted();

        everything(amber).blockLast();
        everything(amber.plusSeconds(3_600)).blockLast();
        assertThat(actions(matter)).containsExactly("receive", "amber");

        everything(missed).blockLast();
        everything(missed).blockLast();
        assertThat(actions(matter)).containsExactly("receive", "amber", "red", "missed");
    }

    @Test
    void whatANodeTookUpAndDiedWithIsSeenToByAnother() {
        var matter = submitted();

        assertThat(rungs.takeUp(missed, BATCH).count().block()).isEqualTo(1);

        assertThat(sweep(missed)).isEqualTo(new Swept(0, 0, List.of()));
        assertThat(sweep(missed.plusSeconds(59))).isEqualTo(new Swept(0, 0, List.of()));
        assertThat(sweep(missed.plusSeconds(61)).fired()).isEqualTo(1);
        assertThat(actions(matter)).containsExactly("receive", "amber");
    }

    @Test
    void aNodeThatWasSlowRecordsNothingASecondTime() {
        var matter = submitted();
        var slow = rungs.takeUp(amber, 1).single().block();
        sweep(amber.plusSeconds(61));

        assertThat(rungs.fire(List.of(firing(slow))).count().block()).isZero();
        assertThat(actions(matter)).containsExactly("receive", "amber");
    }

    @Test
    void whatCannotBeReadIsTriedEverMoreRarelyAndHoldsUpNothingElse() {
        var all = submitted(MATTERS_OF_A_BUNDLE);
        var broken = all.get(40);
        var kept = DATABASE.sql("select clocks::text as clocks from matters where id = :id")
                .bind("id", broken)
                .map(row -> requireNonNull(row.get("clocks", String.class)))
                .one()
                .block();
        setClocks(broken, "[{\"rule\": \"no rule\"}]");

        var swept = everything(missed).collectList().block(Duration.ofMinutes(1));

        assertThat(swept.stream().mapToInt(Swept::fired).sum()).isEqualTo(3 * (MATTERS_OF_A_BUNDLE - 1));
        assertThat(swept.stream().flatMap(each -> each.faults().stream()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.matter().value()).isEqualTo(broken));
        assertThat(List.of(tries(broken, missed.plusSeconds(60)), tries(broken, missed.plusSeconds(120))))
                .containsExactly(1, 0);
        assertThat(List.of(tries(broken, missed.plusSeconds(180)), tries(broken, missed.plusSeconds(300))))
                .containsExactly(1, 0);

        setClocks(broken, kept);
        everything(missed.plus(Duration.ofHours(12))).blockLast();

        assertThat(actions(broken)).containsExactly("receive", "amber", "red", "missed");
    }

    @Test
    void whatCannotBeStoredHoldsUpNothingElse() {
        var all = submitted(MATTERS_OF_A_BUNDLE);
        var broken = all.get(40);
        DATABASE.sql("""
                        insert into trail (matter, sequence, at, role, action, standing_before, standing_after, stage,
                                           effects, note, previous, hash)
                        select matter, 0, at, role, action, standing_before, standing_after, stage, effects, note,
                               previous, hash
                          from trail where matter = :id
                        """).bind("id", broken).then().block();
        execute("create unique index one_event on trail (matter) where matter = '" + broken + "' and sequence > 0");

        var swept = everything(amber).collectList().block(Duration.ofMinutes(1));

        assertThat(swept.stream().mapToInt(Swept::fired).sum()).isEqualTo(MATTERS_OF_A_BUNDLE - 1);
        assertThat(swept.stream().flatMap(each -> each.faults().stream()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.matter().value()).isEqualTo(broken));
        execute("drop index one_event");
    }

    @Test
    void whatWasSuspendedBetweenTakingUpAndRecordingIsNotRecorded() {
        var step = step(submittedSteps(1).getFirst(), clock.supplementRequested("补正告知书", amber));
        var due = rungs.takeUp(amber, BATCH).single().block();

        matters.save(new Versioned<>(step, 0), List.of()).block();

        assertThat(rungs.fire(List.of(firing(due))).count().block()).isZero();
        assertThat(everything(breached.plus(Duration.ofDays(1))).collectList().block())
                .containsExactly(new Swept(0, 0, List.of()));
        assertThat(actions(step.after().file().id().value())).containsExactly("receive", "advance");
    }

    @Test
    void whatIsDueLongestComesFirst() {
        var later = submitted(workingDays(6, MONDAY_MORNING));
        var sooner = submitted(workingDays(4, MONDAY_MORNING));

        assertThat(rungs.takeUp(breached, 1).map(due -> due.matter().value()).collectList().block())
                .containsExactly(sooner);
        assertThat(rungs.takeUp(breached, 1).map(due -> due.matter().value()).collectList().block())
                .containsExactly(later);
    }

    @Test
    void whereNothingIsDueOnlyTheIndexOfWhatHasYetToFireIsLookedAt() {
        submitted(MATTERS_OF_A_BUNDLE);
        execute("""
                insert into matters (id, version, bundle, bundle_number, ordinal, guide, guide_version, code, applicant, office,
                                     district, standing, stage, ended, tab, particulars, clocks, changed)
                select gen_random_uuid(), version, bundle, bundle_number, 1000 + row_number() over (), guide, guide_version,
                       code, applicant, office, district, standing, stage, true, tab, particulars, clocks, changed
                  from matters, generate_series(1, 20000) as number limit 20000
                """);
        execute("""
                insert into reckonings (matter, version, office, ended, next_due, rungs, next_try, tries)
                select id, version, office, ended, timestamptz '2030-01-01', '[]', timestamptz '2030-01-01', 0
                  from matters where ordinal > 1000
                """);
        execute("analyze reckonings");

        var plan = explained(amber.minusMillis(1));

        assertThat(plan).contains("Index Scan using rungs_to_fire").doesNotContain("Seq Scan on reckonings");
        assertThat(plan.lines().filter(line -> line.contains("rungs_to_fire")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("rows=0"));
    }

    // What is swept, and by whom.

    private Swept sweep(Instant now) {
        return sweeper(now).sweep().block(Duration.ofMinutes(1));
    }

    /// One node's sweeps, until nothing is left.
    private Flux<Swept> everything(Instant now) {
        var sweeper = sweeper(now);
        return sweeper.sweep().repeat().takeUntil(swept -> !swept.isWorthAnother());
    }

    private SweepClocksService sweeper(Instant now) {
        return new SweepClocksService(rungs, () -> Mono.just(WEEKDAYS), new TestClock(now), BATCH);
    }

    /// How many rungs of the matter are taken up at that time.
    private int tries(UUID matter, Instant now) {
        return Math.toIntExact(rungs.takeUp(now, BATCH)
                .filter(due -> due.matter().value().equals(matter))
                .count()
                .block());
    }

    private Rungs.Firing firing(Rungs.Due due) {
        var watched = due.watched().orElseThrow();
        var event = watched.value()
                .reaches(due.clock(), due.rung(), breached, WEEKDAYS)
                .orElseThrow();
        return new Rungs.Firing(due.matter(), watched.version(), due.clock(), due.rung(), event);
    }

    // Matters with a clock of five working days each.

    private UUID submitted() {
        return submitted(1).getFirst();
    }

    private UUID submitted(Deadline itsClock) {
        return idOf(submittedSteps(1, itsClock).getFirst());
    }

    private List<UUID> submitted(int matterCount) {
        return submittedSteps(matterCount).stream().map(SweptRungsTest::idOf).toList();
    }

    private List<Step> submittedSteps(int matterCount) {
        return submittedSteps(matterCount, clock);
    }

    private static List<Step> submittedSteps(int matterCount, Deadline itsClock) {
        var bundle = aSubmittedBundle();
        var steps = IntStream.rangeClosed(1, matterCount)
                .mapToObj(place -> received(bundle, place, DETERMINATION, underWay(), List.of(itsClock)))
                .toList();
        var bundles = StoredBundles.bundles(DATABASE);
        bundles.add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles.submit(new Versioned<>(bundle, 0), steps, aKeyOf(bundle.applicant())).block();
        return steps;
    }

    private static Step step(Step before, Deadline after) {
        return withClocks(next(before, underWay()), after);
    }

    private static UUID idOf(Step step) {
        return step.after().file().id().value();
    }

    // What is stored.

    private List<String> actions(UUID matter) {
        return matters.trail(new MatterId(matter))
                .map(event -> event.action())
                .collectList()
                .block();
    }

    private static long count(String question, List<UUID> those) {
        return requireNonNull(DATABASE.sql(question)
                .bind("ids", those.toArray(UUID[]::new))
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .block());
    }

    private static void setClocks(UUID matter, String clocks) {
        DATABASE.sql("update matters set clocks = :clocks::jsonb where id = :id")
                .bind("clocks", clocks)
                .bind("id", matter)
                .then()
                .block();
    }

    private static void execute(String statement) {
        DATABASE.sql(statement).then().block();
    }

    /// How the database goes about taking up what is due, and what it finds.
    private static String explained(Instant now) {
        return String.join(
                "\n",
                requireNonNull(DATABASE.sql("explain (analyze, costs off, timing off) " + RungStatements.TAKE_UP)
                        .bind("now", now)
                        .bind("limit", BATCH)
                        .map(row -> requireNonNull(row.get(0, String.class)))
                        .all()
                        .collectList()
                        .block()));
    }
}
