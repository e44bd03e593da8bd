package onething.domain.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Simulation;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockEffect;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refusal.StepsInvalid;
import onething.domain.refusal.Refused;
import onething.domain.trail.Salts;

/// Simulates what certain steps would do to all clocks of a matter. The actions of the current stage say
/// which clocks a step starts, stops and moves. Nothing is written, and roles and the right time for an
/// action are not checked. A resumption is assumed on the day on which the cause of the suspension ended.
///
/// @param outcomes the clocks now, then after each step
public record MatterSimulation(List<Outcome> outcomes) {

    /// How many years ahead a step may be, because the ledger lists every day up to it.
    private static final int YEARS_AHEAD = 5;

    public MatterSimulation {
        outcomes = List.copyOf(outcomes);
    }

    /// The clocks after a step.
    ///
    /// @param step    the step; empty for the clocks as they are now
    /// @param clocks  the clocks after the step; unchanged if the step was refused
    /// @param refusal why the step would be refused; empty if it would not
    public record Outcome(Optional<Simulation.SimulationStep> step, List<Deadline> clocks, Optional<Refusal> refusal) {

        public Outcome {
            clocks = List.copyOf(clocks);
        }
    }

    /// Tries the steps in order. A refused step changes nothing, and the next one is still tried. A step
    /// without a matching action in the stage is refused with [ActionNotLawful].
    ///
    /// @throws Refused with [StepsInvalid] if a step is more than five years ahead; then nothing is
    ///     simulated
    public static MatterSimulation of(Matter matter, List<Simulation.SimulationStep> steps, ActionContext context) {
        requireNear(steps, context.today().plusYears(YEARS_AHEAD));
        var outcomes = new ArrayList<Outcome>();
        var current = matter.clocks();
        outcomes.add(new Outcome(Optional.empty(), current, Optional.empty()));
        for (var step : steps) {
            Optional<Refusal> refusal = Optional.empty();
            try {
                current = new SimulationInput(matter, current, context).after(step);
            } catch (Refused refused) {
                refusal = Optional.of(refused.refusal());
            }
            outcomes.add(new Outcome(Optional.of(step), current, refusal));
        }
        return new MatterSimulation(outcomes);
    }

    private static void requireNear(List<Simulation.SimulationStep> steps, LocalDate latest) {
        var faults = IntStream.range(0, steps.size())
                .boxed()
                .flatMap(place -> days(steps.get(place)).entrySet().stream()
                        .filter(named -> named.getValue().isAfter(latest))
                        .map(named -> new Fault(
                                "/steps/" + place + "/" + named.getKey(),
                                "too-late",
                                "只能模拟今后%d年以内的事，不能晚于%s".formatted(YEARS_AHEAD, latest))))
                .toList();
        if (!faults.isEmpty()) {
            throw new StepsInvalid(faults).refused();
        }
    }

    /// The days in a step, by the names of their properties.
    private static Map<String, LocalDate> days(Simulation.SimulationStep step) {
        return switch (step) {
            case Simulation.SimulationStep.RequestSupplement(var at) -> at(at);
            case Simulation.SimulationStep.Supplement(var at) -> at(at);
            case Simulation.SimulationStep.Suspend(var _, var at) -> at(at);
            case Simulation.SimulationStep.Resume(var at) -> at(at);
            case Simulation.SimulationStep.Extend(var _, var at) -> at(at);
            case Simulation.SimulationStep.Reschedule(var from, var to) -> Map.of("from", from, "to", to);
            case Simulation.SimulationStep.Restart(var at) -> at(at);
            case Simulation.SimulationStep.Stop(var at) -> at(at);
        };
    }

    private static Map<String, LocalDate> at(Instant at) {
        return Map.of("at", WorkingCalendar.dayOf(at));
    }

    /// A matter with these clocks.
    private record SimulationInput(Matter matter, List<Deadline> clocks, ActionContext context) {

        List<Deadline> after(Simulation.SimulationStep step) {
            return switch (step) {
                case Simulation.SimulationStep.RequestSupplement(var at) ->
                    taken(action(ActionKind.REQUEST_SUPPLEMENT), cause(at, ""));
                case Simulation.SimulationStep.Supplement(var at) ->
                    taken(action(ActionKind.SUPPLEMENT), cause(at, ""));
                case Simulation.SimulationStep.Suspend(var ground, var at) -> {
                    var action = action(ActionKind.SUSPEND);
                    yield taken(action, cause(at, titleOf(ground, action)));
                }
                case Simulation.SimulationStep.Resume(var at) ->
                    taken(action(ActionKind.RESUME), cause(at, "").causeEnded(Optional.of(WorkingCalendar.dayOf(at))));
                case Simulation.SimulationStep.Extend(var granted, var at) ->
                    taken(action(ActionKind.EXTEND), cause(at, "").granting(granted));
                case Simulation.SimulationStep.Reschedule(var from, var to) ->
                    taken(
                            action(ActionKind.RESCHEDULE),
                            Clocks.Cause.supposed(context, "").puttingOff(Optional.of(from), Optional.of(to)));
                case Simulation.SimulationStep.Restart _ -> throw notLawful("restart");
                case Simulation.SimulationStep.Stop _ -> throw notLawful("stop");
            };
        }

        private ActionGuide action(ActionKind kind) {
            return context.stage(matter).actions().stream()
                    .filter(action -> action.kind() == kind)
                    .filter(this::findsItsClocks)
                    .findFirst()
                    .orElseThrow(() -> notLawful(kind.wireName()));
        }

        /// Whether every clock that the action changes runs, and none that it starts.
        private boolean findsItsClocks(ActionGuide action) {
            return action.effects().stream()
                    .allMatch(effect -> effect.about()
                            .map(code -> clocks.stream()
                                            .anyMatch(clock -> clock.isRunning()
                                                    && clock.rule().code().equals(code))
                                    != (effect instanceof ClockEffect.Start || effect instanceof ClockEffect.StartFrom))
                            .orElse(true));
        }

        private List<Deadline> taken(ActionGuide action, Clocks.Cause cause) {
            return Clocks.after(action.effects(), clocks, cause).all();
        }

        private Clocks.Cause cause(Instant at, String ground) {
            return Clocks.Cause.supposed(at(at), ground);
        }

        private ActionContext at(Instant at) {
            return new ActionContext(context.bundle(), context.guide(), context.calendar(), at, Salts.NONE);
        }

        /// If no ground is named, the first ground of the guide is used.
        private static String titleOf(String code, ActionGuide action) {
            return action.grounds().stream()
                    .filter(ground -> code.isBlank() || ground.code().value().equals(code))
                    .map(ActionGuide.Ground::title)
                    .findFirst()
                    .orElse(code);
        }

        private RuntimeException notLawful(String step) {
            var possible = context.stage(matter).actions().stream()
                    .map(action -> action.code().value())
                    .toList();
            return new ActionNotLawful(
                            step,
                            matter.standing().kind().wireName(),
                            matter.standing().stage().value(),
                            possible)
                    .refused();
        }
    }
}
