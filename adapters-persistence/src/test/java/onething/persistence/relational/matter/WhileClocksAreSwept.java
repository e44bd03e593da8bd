package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import onething.application.port.Versioned;
import onething.application.port.in.sweep.SweepClocks.Swept;
import onething.application.port.out.matter.EscalationLevels;
import onething.application.port.out.matter.Matters;
import onething.application.service.TestClock;
import onething.application.service.sweep.NoSilence;
import onething.application.service.sweep.SweepClocksService;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.EscalationLevel;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.signin.Secret;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The sweep on a real database, on a separate server that its tests share. It handles every clock there
/// is; each of theirs has five working days.
abstract class WhileClocksAreSwept {

    static final WorkingCalendar WEEKDAYS = WorkingCalendar.of(List.of());
    static final int MATTERS_OF_A_BUNDLE = 99;
    static final int BATCH = 64;

    private static final EmbeddedPostgres SERVER = TestPostgres.started();
    static final DatabaseClient DATABASE = DatabaseClient.create(
            new ConnectionPool(ConnectionPoolConfiguration.builder(TestPostgres.connectionsTo(SERVER))
                    .maxSize(8)
                    .build()));

    final Deadline clock = workingDays(5, MONDAY_MORNING);
    final Instant amber = requireNonNull(EscalationLevel.AMBER.reachedBy(clock, WEEKDAYS));
    final Instant missed = requireNonNull(EscalationLevel.MISSED.reachedBy(clock, WEEKDAYS));
    final Instant breached = requireNonNull(EscalationLevel.BREACHED.reachedBy(clock, WEEKDAYS));
    final Matters matters = StoredMatters.matters(DATABASE);
    final EscalationLevels levels = new R2dbcEscalationLevels(DATABASE, TestPostgres.reporterCipher());

    @BeforeEach
    void noOtherClocks() {
        execute("truncate matter_due_dates");
    }

    @AfterEach
    void allStoredDueDatesFollowFromTheirMatters() {
        assertThat(StoredDueDates.outOfStep(DATABASE)).isZero();
    }

    Swept sweep(Instant now) {
        return sweeper(now).sweep().block(Duration.ofMinutes(1));
    }

    /// One node's sweeps, until nothing is due.
    Flux<Swept> everything(Instant now) {
        var sweeper = sweeper(now);
        return sweeper.sweep().repeat().takeUntil(swept -> !swept.isWorthAnother());
    }

    SweepClocksService sweeper(Instant now) {
        return new SweepClocksService(
                levels,
                () -> Mono.just(WEEKDAYS),
                new NoSilence(),
                () -> Mono.just(new Secret("of a test")),
                new TestClock(now),
                BATCH);
    }

    UUID submitted() {
        return submitted(1).getFirst();
    }

    UUID submitted(Deadline itsClock) {
        return idOf(submittedSteps(1, itsClock).getFirst());
    }

    List<UUID> submitted(int matterCount) {
        return submittedSteps(matterCount).stream()
                .map(WhileClocksAreSwept::idOf)
                .toList();
    }

    List<MatterChange> submittedSteps(int matterCount) {
        return submittedSteps(matterCount, clock);
    }

    static List<MatterChange> submittedSteps(int matterCount, Deadline itsClock) {
        var bundle = aSubmittedBundle();
        var changes = IntStream.rangeClosed(1, matterCount)
                .mapToObj(place -> received(bundle, place, DETERMINATION, underWay(), List.of(itsClock)))
                .toList();
        var bundles = StoredBundles.bundles(DATABASE);
        bundles.add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles.submit(new Versioned<>(bundle, 0), changes, List.of(), aKeyOf(bundle.applicant()))
                .block();
        return changes;
    }

    static UUID idOf(MatterChange change) {
        return change.after().file().id().value();
    }

    List<String> actions(UUID matter) {
        return matters.trail(new MatterId(matter))
                .map(event -> event.action())
                .collectList()
                .block();
    }

    static void execute(String statement) {
        DATABASE.sql(statement).then().block();
    }
}
