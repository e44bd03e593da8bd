package onething.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.rule.Term;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refused;
import onething.domain.text.Text;
import org.jspecify.annotations.Nullable;

/// What would happen to a clock after certain steps. It uses the same calculation as real steps and writes
/// nothing.
///
/// @param outcomes the clock now, then after each step
public record Simulation(List<Outcome> outcomes) {

    private static final String SIMULATED = "模拟";

    public Simulation {
        outcomes = List.copyOf(outcomes);
    }

    /// A step that may happen to a clock.
    public sealed interface SimulationStep {

        record RequestSupplement(Instant at) implements SimulationStep {}

        record Supplement(Instant at) implements SimulationStep {}

        record Suspend(String ground, Instant at) implements SimulationStep {}

        record Resume(Instant at) implements SimulationStep {}

        /// @param granted `null` for as much as the rule allows
        record Extend(@Nullable Term granted, Instant at) implements SimulationStep {}

        /// The agreement is dated at the moment of the step before.
        record Reschedule(LocalDate from, LocalDate to) implements SimulationStep {}

        record Restart(Instant at) implements SimulationStep {}

        record Stop(Instant at) implements SimulationStep {}
    }

    /// The clock after a step.
    ///
    /// @param step      the step; `null` for the clock as it is now
    /// @param clock     the clock after the step; unchanged if the step was refused
    /// @param committed the end of the committed period, as [Deadline#committedDue]
    /// @param statutory the end of the statutory period, as [Deadline#statutoryDue]
    /// @param refusal   why the step would be refused; `null` if it would not
    public record Outcome(
            @Nullable SimulationStep step,
            Deadline clock,
            @Nullable Due committed,
            @Nullable Due statutory,
            @Nullable Refusal refusal) {

        static Outcome of(
                @Nullable SimulationStep step, Deadline clock, WorkingCalendar calendar, @Nullable Refusal refusal) {
            return new Outcome(step, clock, clock.committedDue(calendar), clock.statutoryDue(calendar), refusal);
        }
    }

    /// Tries the steps in order. A step that would be refused changes nothing, and the next one is still
    /// tried.
    public static Simulation of(Deadline clock, List<SimulationStep> steps, WorkingCalendar calendar) {
        var outcomes = new ArrayList<Outcome>();
        outcomes.add(Outcome.of(null, clock, calendar, null));
        var current = clock;
        var now = clock.anchor();
        for (var step : steps) {
            Refusal refusal = null;
            now = momentOf(step, now);
            try {
                current = take(step, current, now, calendar);
            } catch (Refused refused) {
                refusal = refused.refusal();
            }
            outcomes.add(Outcome.of(step, current, calendar, refusal));
        }
        return new Simulation(outcomes);
    }

    private static Instant momentOf(SimulationStep step, Instant before) {
        return switch (step) {
            case SimulationStep.RequestSupplement(var at) -> at;
            case SimulationStep.Supplement(var at) -> at;
            case SimulationStep.Suspend(var _, var at) -> at;
            case SimulationStep.Resume(var at) -> at;
            case SimulationStep.Extend(var _, var at) -> at;
            case SimulationStep.Reschedule _ -> before;
            case SimulationStep.Restart(var at) -> at;
            case SimulationStep.Stop(var at) -> at;
        };
    }

    private static Deadline take(SimulationStep step, Deadline clock, Instant now, WorkingCalendar calendar) {
        return switch (step) {
            case SimulationStep.RequestSupplement(var at) -> clock.supplementRequested(SIMULATED, at);
            case SimulationStep.Supplement(var at) -> clock.supplemented(at);
            case SimulationStep.Suspend(var ground, var at) -> clock.suspend(ground, SIMULATED, at);
            case SimulationStep.Resume(var at) -> clock.resume(at);
            case SimulationStep.Extend(var granted, var at) ->
                clock.extend(new Extension(at, SIMULATED, new Text(SIMULATED), granted), calendar);
            case SimulationStep.Reschedule(var from, var to) -> clock.shift(from, to, SIMULATED, now, calendar);
            case SimulationStep.Restart(var at) -> clock.restart(at);
            case SimulationStep.Stop(var at) -> clock.stop(at);
        };
    }
}
