package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static onething.application.port.out.matter.StoredFixtures.withClocks;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.EscalationLevel;
import onething.domain.matter.MatterChange;
import onething.domain.matter.Standing;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// The escalation levels stored beside a matter's clocks.
class StoredEscalationLevelsTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of());

    private final Deadline clock = workingDays(20, MONDAY_MORNING);

    @AfterEach
    void allStoredDueDatesFollowFromTheirMatters() {
        assertThat(StoredDueDates.outOfStep(TestPostgres.database())).isZero();
    }

    @Test
    void aSubmissionStoresEveryEscalationLevelAhead() {
        var change = submitted(clock);

        assertThat(moments(change)).isEqualTo(EscalationLevel.of(clock, CALENDAR));
        assertThat(toFire(change)).isEqualTo(EscalationLevel.of(clock, CALENDAR));
    }

    @Test
    void anActionMovesTheEscalationLevelsWithTheClock() {
        var longer = workingDays(30, MONDAY_MORNING);
        var change = submitted(clock);

        act(change, underWay(), longer);

        assertThat(moments(change)).isEqualTo(EscalationLevel.of(longer, CALENDAR));
        assertThat(toFire(change)).isEqualTo(EscalationLevel.of(longer, CALENDAR));
    }

    @Test
    void aPausedOrStoppedClockHasNoEscalationLevelAhead() {
        var pausedStep = submitted(clock);
        var stoppedStep = submitted(clock);

        act(pausedStep, underWay(), clock.supplementRequested("补正", MONDAY_MORNING));
        act(stoppedStep, closed(), clock.stop(MONDAY_MORNING));

        assertThat(moments(pausedStep)).isEmpty();
        assertThat(toFire(pausedStep)).isEmpty();
        assertThat(moments(stoppedStep)).isEmpty();
    }

    @Test
    void aFiredLevelFiresAgainOnlyForALaterMoment() {
        var change = submitted(clock);
        var amber = EscalationLevel.of(clock, CALENDAR).get(EscalationLevel.AMBER);
        fired(change, EscalationLevel.AMBER, amber.plusSeconds(30));

        var paused = act(change, underWay(), clock.supplementRequested("补正", amber.plusSeconds(60)));
        var resumed = clock.supplementRequested("补正", amber.plusSeconds(60)).supplemented(amber.plusSeconds(120));
        var again = act(paused, underWay(), resumed);

        assertThat(moments(change)).containsEntry(EscalationLevel.AMBER, amber);
        assertThat(toFire(change)).doesNotContainKey(EscalationLevel.AMBER).containsKey(EscalationLevel.RED);

        var longer = workingDays(40, MONDAY_MORNING);
        act(again, underWay(), longer);

        assertThat(toFire(change)).isEqualTo(EscalationLevel.of(longer, CALENDAR));
    }

    @Test
    void aRefusedActionLeavesTheEscalationLevelsUnchanged() {
        var change = submitted(clock);
        var stale = withClocks(next(change, underWay()), workingDays(3, MONDAY_MORNING));

        StoredMatters.matters()
                .save(new Versioned<>(stale, 7), List.of(), List.of())
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(0)));

        assertThat(moments(change)).isEqualTo(EscalationLevel.of(clock, CALENDAR));
    }

    private static MatterChange submitted(Deadline clock) {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 1, DETERMINATION, underWay(), List.of(clock));
        StoredBundles.bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        StoredBundles.bundles()
                .submit(new Versioned<>(bundle, 0), List.of(change), List.of(), aKeyOf(bundle.applicant()))
                .block();
        return change;
    }

    private static MatterChange act(MatterChange before, Standing standing, Deadline after) {
        var change = withClocks(next(before, standing), after);
        StoredMatters.matters()
                .save(new Versioned<>(change, before.event().sequence() - 1), List.of(), List.of())
                .block(Duration.ofMinutes(1));
        return change;
    }

    private static void fired(MatterChange change, EscalationLevel level, Instant at) {
        TestPostgres.database()
                .sql("""
                        insert into fired_escalations (matter, clock, level, at)
                        select :matter, clock, :level::text::escalation_level, :at
                          from matter_due_dates
                         cross join lateral jsonb_to_recordset(escalations) as ahead (clock text, level text)
                         where matter = :matter and ahead.level = :level
                        """)
                .bind("at", at)
                .bind("matter", idOf(change))
                .bind("level", level.name())
                .then()
                .block();
    }

    private static Map<EscalationLevel, Instant> moments(MatterChange change) {
        return StoredDueDates.of(change, TestPostgres.database()).moments();
    }

    /// The sweep takes up the first of them.
    private static Map<EscalationLevel, Instant> toFire(MatterChange change) {
        var stored = StoredDueDates.of(change, TestPostgres.database());
        assertThat(stored.nextAttempt())
                .isEqualTo(stored.toFire().values().stream()
                        .min(Instant::compareTo)
                        .orElse(null));
        return stored.toFire();
    }

    private static UUID idOf(MatterChange change) {
        return change.after().file().id().value();
    }
}
