package onething.domain.matter;

import static java.util.stream.Collectors.toMap;
import static onething.domain.guide.GuideFixtures.ASSESSMENT;
import static onething.domain.guide.GuideFixtures.aBundleGuide;
import static onething.domain.guide.GuideFixtures.whereAnExtensionAsksTheEmployerToo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Simulation;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refusal.ClockNotOpen;
import onething.domain.refusal.Refusal.ExtensionBeyondCap;
import onething.domain.refusal.Refusal.OutOfOrder;
import onething.domain.refusal.Refusal.StepsInvalid;
import onething.domain.refusal.Refused;
import org.junit.jupiter.api.Test;

class MatterSimulationTest {

    private static final WorkingCalendar CALENDAR = Calendars2022To2026.CALENDAR;

    @Test
    void aSimulationMatchesWhatHappens() {
        var before = received();
        var asked = days(1);
        var given = days(8);

        var simulated = simulate(
                before,
                new Simulation.SimulationStep.RequestSupplement(asked),
                new Simulation.SimulationStep.Supplement(given));

        var happens = received().days(1).then("request-supplement");
        assertThat(dues(simulated.get(1).clocks()))
                .isEqualTo(dues(happens.matter().clocks()));
        happens.days(7).then("supplement");
        assertThat(dues(simulated.get(2).clocks()))
                .isEqualTo(dues(happens.matter().clocks()));
        assertThat(dues(simulated.getFirst().clocks()))
                .isEqualTo(dues(before.matter().clocks()));
    }

    @Test
    void aSimulatedSuspensionMatchesWhatHappens() {
        var simulated = simulate(
                accepted(),
                new Simulation.SimulationStep.Suspend("", days(3)),
                new Simulation.SimulationStep.Resume(days(13)));

        var happens = accepted().days(2).then("suspend");
        assertThat(dues(simulated.get(1).clocks()))
                .isEqualTo(dues(happens.matter().clocks()));
        happens.days(10).then("resume");
        assertThat(dues(simulated.get(2).clocks()))
                .isEqualTo(dues(happens.matter().clocks()));
    }

    @Test
    void aResumptionIsSimulatedOnTheDayOnWhichTheCauseEnded() {
        var suspended = accepted().days(2).then("suspend").days(30);

        var simulated = simulate(suspended, new Simulation.SimulationStep.Resume(days(13)));
        var early = simulate(suspended, new Simulation.SimulationStep.Resume(days(2)));

        assertThat(due(simulated.getLast(), "assess")).isEqualTo("2026-04-13");
        assertThat(early.getLast().refusal()).containsInstanceOf(OutOfOrder.class);
    }

    @Test
    void theCauseMayHaveEndedEarlierOnTheDayOfTheSuspension() {
        var suspended = accepted().days(2).then("suspend");
        var midnight =
                LocalDate.of(2026, 3, 5).atStartOfDay(WorkingCalendar.ZONE).toInstant();

        var simulated = simulate(suspended, new Simulation.SimulationStep.Resume(midnight));

        assertThat(simulated.getLast().refusal()).isEmpty();
        assertThat(due(simulated.getLast(), "assess")).isEqualTo("2026-04-01");
    }

    @Test
    void reschedulingMovesTheClockByTheDaysBetween() {
        var day = LocalDate.of(2026, 3, 10);
        var simulated = simulate(accepted(), new Simulation.SimulationStep.Reschedule(day, day.plusDays(5)));

        var before = due(simulated.getFirst(), "assess");
        assertThat(due(simulated.getLast(), "assess")).isEqualTo(CALENDAR.workingDayFrom(before.plusDays(5)));
    }

    @Test
    void anExtensionIsForAsMuchAsTheRuleAllowsAndNoMore() {
        var simulated = simulate(
                accepted(),
                new Simulation.SimulationStep.Extend(new Term.CalendarDays(500), days(4)),
                new Simulation.SimulationStep.Extend(null, days(4)));

        assertThat(simulated.get(1).refusal()).containsInstanceOf(ExtensionBeyondCap.class);
        assertThat(simulated.get(1).clocks()).isEqualTo(simulated.getFirst().clocks());
        assertThat(due(simulated.getLast(), "assess")).isAfter(due(simulated.getFirst(), "assess"));
    }

    @Test
    void anExtensionHasAllItsEffects() {
        var guide = whereAnExtensionAsksTheEmployerToo();
        var story = Story.of(guide, ASSESSMENT).days(1).then("accept").days(1);

        var simulated = simulate(story, new Simulation.SimulationStep.Extend(null, days(2)));

        story.then("propose-extension").then("extend");
        assertThat(dues(simulated.getLast().clocks()))
                .isEqualTo(dues(story.matter().clocks()));
        assertThat(clock(simulated.getLast(), "employer").isRunning()).isTrue();
    }

    @Test
    void aStepWithoutAnActionInTheStageIsRefusedAndTheNextIsStillTried() {
        var simulated = simulate(
                received(),
                new Simulation.SimulationStep.Suspend("", days(1)),
                new Simulation.SimulationStep.Stop(days(1)),
                new Simulation.SimulationStep.Restart(days(1)),
                new Simulation.SimulationStep.RequestSupplement(days(1)));

        assertThat(simulated.subList(1, 4))
                .allSatisfy(outcome -> assertThat(outcome.refusal()).containsInstanceOf(ActionNotLawful.class));
        assertThat(simulated.getLast().refusal()).isEmpty();
        assertThat(clock(simulated.getLast(), "check").isPaused()).isTrue();
    }

    @Test
    void aStepThatTheClocksDoNotAllowIsRefused() {
        assertThat(simulate(received(), new Simulation.SimulationStep.Supplement(days(1)))
                        .getLast()
                        .refusal())
                .containsInstanceOf(ActionNotLawful.class);
        assertThat(simulate(accepted(), new Simulation.SimulationStep.Resume(days(2)))
                        .getLast()
                        .refusal())
                .containsInstanceOf(ClockNotOpen.class);
        assertThat(simulate(received(), new Simulation.SimulationStep.RequestSupplement(days(-1)))
                        .getLast()
                        .refusal())
                .containsInstanceOf(OutOfOrder.class);
    }

    @Test
    void stepsMoreThanFiveYearsAheadAreRefused() {
        var story = received();
        var last = LocalDate.of(2031, 3, 2);

        assertThat(faults(
                        story,
                        new Simulation.SimulationStep.RequestSupplement(noon(last)),
                        new Simulation.SimulationStep.Supplement(noon(last.plusDays(1))),
                        new Simulation.SimulationStep.Reschedule(last, last.plusDays(1))))
                .containsExactly("/steps/1/at too-late", "/steps/2/to too-late");
        assertThat(simulate(story, new Simulation.SimulationStep.RequestSupplement(noon(last)))
                        .getLast()
                        .refusal())
                .isEmpty();
    }

    @Test
    void theMatterIsUnchanged() {
        var story = received();
        var clocks = List.copyOf(story.matter().clocks());

        simulate(story, new Simulation.SimulationStep.RequestSupplement(days(1)));

        assertThat(story.matter().clocks()).isEqualTo(clocks);
    }

    private static Story received() {
        return Story.of(aBundleGuide(), ASSESSMENT);
    }

    private static Story accepted() {
        return received().days(1).then("accept");
    }

    private static List<String> faults(Story story, Simulation.SimulationStep... steps) {
        var refused = catchThrowableOfType(Refused.class, () -> simulate(story, steps));
        return ((StepsInvalid) refused.refusal())
                .faults().stream()
                        .map(fault -> fault.path() + " " + fault.rule())
                        .toList();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static Instant days(int later) {
        return MatterFixtures.MONDAY.plus(Duration.ofDays(later));
    }

    private static List<MatterSimulation.Outcome> simulate(Story story, Simulation.SimulationStep... steps) {
        return MatterSimulation.of(story.matter(), List.of(steps), story.context())
                .outcomes();
    }

    private static Map<String, String> dues(List<Deadline> clocks) {
        return clocks.stream()
                .collect(toMap(
                        clock -> clock.rule().code().value(),
                        clock -> Stream.of(LimitBasis.values())
                                        .map(limitBasis -> clock.due(limitBasis, CALENDAR))
                                        .toList()
                                + " " + clock.isRunning()));
    }

    private static LocalDate due(MatterSimulation.Outcome outcome, String code) {
        return Optional.ofNullable(clock(outcome, code).committedDue(CALENDAR))
                .orElseThrow()
                .day();
    }

    private static Deadline clock(MatterSimulation.Outcome outcome, String code) {
        return outcome.clocks().stream()
                .filter(clock -> clock.rule().code().equals(new ClockCode(code)))
                .findFirst()
                .orElseThrow();
    }
}
