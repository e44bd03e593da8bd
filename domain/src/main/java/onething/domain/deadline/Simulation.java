package onething.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refused;
import org.jspecify.annotations.Nullable;

/// What would become of a clock if this and that happened: the same engine, and nothing is written.
///
/// @param outcomes the clock as it is, then after each step
public record Simulation(List<Outcome> outcomes) {

    private static final String SUPPOSED = "模拟";

    public Simulation {
        outcomes = List.copyOf(outcomes);
    }

    /// Something that may happen to a clock.
    public sealed interface Step {

        record RequestSupplement(Instant at) implements Step {}

        record Supplement(Instant at) implements Step {}

        record Suspend(String ground, Instant at) implements Step {}

        record Resume(Instant at) implements Step {}

        /// @param granted `null` for as much as the rule allows
        record Extend(@Nullable Term granted, Instant at) implements Step {}

        /// Agreed on as soon as what was supposed before has happened.
        record Reschedule(LocalDate from, LocalDate to) implements Step {}

        record Restart(Instant at) implements Step {}

        record Stop(Instant at) implements Step {}
    }

    /// The clock after a step.
    ///
    /// @param step    what happened; `null` for the clock as it is
    /// @param clock   as it stands then; the same as before if the step was refused
    /// @param refusal why the step would be refused; `null` if it would not
    public record Outcome(
            @Nullable Step step,
            Deadline clock,
            @Nullable Due committed,
            @Nullable Due statutory,
            @Nullable Refusal refusal) {

        static Outcome of(@Nullable Step step, Deadline clock, WorkingCalendar calendar, @Nullable Refusal refusal) {
            return new Outcome(step, clock, clock.committedDue(calendar), clock.statutoryDue(calendar), refusal);
        }
    }

    /// A step that would be refused changes nothing, and the next one is tried all the same.
    public static Simulation of(Deadline clock, List<Step> steps, WorkingCalendar calendar) {
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

    public Outcome last() {
        return outcomes.getLast();
    }

    private static Instant momentOf(Step step, Instant before) {
        return switch (step) {
            case Step.RequestSupplement(var at) -> at;
            case Step.Supplement(var at) -> at;
            case Step.Suspend(var _, var at) -> at;
            case Step.Resume(var at) -> at;
            case Step.Extend(var _, var at) -> at;
            case Step.Reschedule _ -> before;
            case Step.Restart(var at) -> at;
            case Step.Stop(var at) -> at;
        };
    }

    private static Deadline take(Step step, Deadline clock, Instant now, WorkingCalendar calendar) {
        return switch (step) {
            case Step.RequestSupplement(var at) -> clock.supplementRequested(SUPPOSED, at);
            case Step.Supplement(var at) -> clock.supplemented(at);
            case Step.Suspend(var ground, var at) -> clock.suspend(ground, SUPPOSED, at);
            case Step.Resume(var at) -> clock.resume(at);
            case Step.Extend(var granted, var at) ->
                clock.extend(new Extension(at, SUPPOSED, SUPPOSED, granted), calendar);
            case Step.Reschedule(var from, var to) -> clock.shift(from, to, SUPPOSED, now, calendar);
            case Step.Restart(var at) -> clock.restart(at);
            case Step.Stop(var at) -> clock.stop(at);
        };
    }
}
