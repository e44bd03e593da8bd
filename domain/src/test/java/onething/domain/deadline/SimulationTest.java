package onething.domain.deadline;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.domain.deadline.ClockFixtures.ASSESS;
import static onething.domain.deadline.ClockFixtures.AWAITING_CONCLUSION;
import static onething.domain.deadline.ClockFixtures.DETERMINE;
import static onething.domain.deadline.ClockFixtures.INVESTIGATE;
import static onething.domain.deadline.ClockFixtures.at;
import static onething.domain.deadline.ClockFixtures.day;
import static onething.domain.deadline.ClockFixtures.due;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onething.domain.deadline.Simulation.Outcome;
import onething.domain.deadline.Simulation.SimulationStep;
import onething.domain.refusal.Refusal.ExtensionTooLate;
import onething.domain.refusal.Refusal.SuspensionUngrounded;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;

class SimulationTest {

    @Test
    void showsWhatASupplementRequestOnDay12AndItsReceiptOnDay20WouldDo() {
        var clock = Deadline.start(ASSESS, at("2026-03-02"));

        var simulation = Simulation.of(
                clock,
                List.of(
                        new SimulationStep.RequestSupplement(at("2026-03-14")),
                        new SimulationStep.Supplement(at("2026-03-22"))),
                CALENDAR);

        assertThat(simulation.outcomes())
                .extracting(Outcome::committed)
                .containsExactly(due("2026-04-01"), null, due("2026-04-21"));
        assertThat(simulation.outcomes())
                .extracting(Outcome::statutory)
                .containsExactly(due("2026-05-06"), null, due("2026-05-09"));
    }

    @Test
    void saysWhichStepWouldBeRefusedAndGoesOn() {
        var simulation = Simulation.of(
                Deadline.start(INVESTIGATE, at("2026-01-05")),
                List.of(
                        new SimulationStep.Suspend("工作繁忙", at("2026-02-02")),
                        new SimulationStep.Extend(null, at("2026-04-04")),
                        new SimulationStep.Stop(at("2026-04-07"))),
                CALENDAR);

        assertThat(simulation.outcomes())
                .extracting(Outcome::refusal)
                .containsExactly(
                        null,
                        new SuspensionUngrounded("investigate", "工作繁忙", List.of()),
                        new ExtensionTooLate("investigate", day("2026-04-03")),
                        null);
        assertThat(simulation.outcomes().getLast().clock().isRunning()).isFalse();
    }

    @Test
    void usesTheSameCalculationAsRealSteps() {
        var clock = Deadline.start(DETERMINE, at("2026-03-02"));

        var simulated = Simulation.of(
                        clock,
                        List.of(
                                new SimulationStep.Suspend(AWAITING_CONCLUSION, at("2026-03-12")),
                                new SimulationStep.Resume(at("2026-05-12")),
                                new SimulationStep.Reschedule(day("2026-05-20"), day("2026-05-22")),
                                new SimulationStep.Extend(ClockFixtures.days(10), at("2026-05-25"))),
                        CALENDAR)
                .outcomes()
                .getLast();

        assertThat(simulated.committed())
                .isEqualTo(clock.suspend(AWAITING_CONCLUSION, "中止", at("2026-03-12"))
                        .resume(at("2026-05-12"))
                        .shift(day("2026-05-20"), day("2026-05-22"), "改期", at("2026-05-12"), CALENDAR)
                        .extend(
                                new Extension(at("2026-05-25"), "陈负责", new Text("复杂"), ClockFixtures.days(10)),
                                CALENDAR)
                        .committedDue(CALENDAR));
    }

    @Test
    void canRestartAClock() {
        var simulation = Simulation.of(
                Deadline.start(ClockFixtures.DECIDE_FILING, at("2026-03-02")),
                List.of(new SimulationStep.Restart(at("2026-09-24"))),
                CALENDAR);

        assertThat(simulation.outcomes().getLast().committed()).isEqualTo(due("2026-10-09"));
    }
}
