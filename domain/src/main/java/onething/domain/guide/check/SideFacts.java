package onething.domain.guide.check;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.ActionCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.OutcomeCode;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.Milestone;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Safeguard;
import onething.domain.procedure.Target;

/// Facts beside the main course of a procedure, such as 已组织调解: the actions that leave them change
/// nothing else, and no other action depends on them; at most single outcomes do, beside others that do not.
///
/// They would multiply the states of a procedure, and change nothing about where it leads. So the proof
/// walks the main course without them, and what must come before what among them is proved here. Here every
/// one of their actions counts as possible wherever only these facts decide it. That is more than is
/// really possible, so a safeguard that holds here holds in the procedure.
final class SideFacts {

    private final Procedure procedure;
    private final Set<MilestoneCode> facts;

    /// By identity: the proof asks in each state for each action, and an action is large to compare.
    private final Set<ActionGuide> aside = Collections.newSetFromMap(new IdentityHashMap<>());

    /// The steps that are possible with these facts. Each safeguard walks over the same ones.
    private final Map<Set<MilestoneCode>, List<Step>> steps = new HashMap<>();

    SideFacts(Procedure procedure) {
        this.procedure = procedure;
        this.facts = largest(procedure);
        actions(procedure).filter(this::touches).forEach(aside::add);
    }

    boolean contains(MilestoneCode fact) {
        return facts.contains(fact);
    }

    /// Whether the action only moves among these facts.
    boolean isAside(ActionGuide action) {
        return aside.contains(action);
    }

    private boolean touches(ActionGuide action) {
        return isStill(action)
                && Stream.concat(dependsOn(action), action.milestones().leaves().stream())
                        .anyMatch(facts::contains);
    }

    /// Whether an outcome depends on them. The main course counts it as possible.
    boolean isAside(ActionGuide.Outcome outcome) {
        return outcome.needs().stream().flatMap(Set::stream).anyMatch(facts::contains);
    }

    /// Whether the safeguard is proved here: all its points and requirements are among these facts.
    boolean proves(Safeguard safeguard) {
        return safeguard.requires().stream().allMatch(this::isAside)
                && safeguard.before().stream().allMatch(this::isAside);
    }

    /// Whether it guards an action beside the main course.
    boolean precedes(Safeguard safeguard) {
        return safeguard.before().stream().anyMatch(point -> isAside(point.action()));
    }

    /// An action may stand in several stages, and touch these facts only in some of them.
    private boolean isAside(ActionCode code) {
        var all =
                actions(procedure).filter(action -> action.code().equals(code)).toList();
        return all.stream().anyMatch(this::isAside) && all.stream().allMatch(SideFacts::isStill);
    }

    private boolean isAside(Safeguard.Point point) {
        return actions(procedure)
                .filter(action -> action.code().equals(point.action()))
                .allMatch(action -> isAside(action)
                        || point.outcome()
                                .flatMap(action::outcome)
                                .filter(this::isAside)
                                .isPresent());
    }

    /// The steps to a point of the safeguard without any of the actions that it requires; empty if there are
    /// none.
    Optional<String> reachedWithout(Safeguard safeguard) {
        var seen = new HashSet<Set<MilestoneCode>>();
        var open = new ArrayDeque<Place>(List.of(new Place(Set.of(), "receive")));
        while (!open.isEmpty()) {
            var here = open.removeFirst();
            if (!seen.add(here.facts())) {
                continue;
            }
            for (var step : steps(here.facts())) {
                if (safeguard.before().stream().anyMatch(point -> point.isAt(step.action(), step.outcome()))) {
                    return Optional.of(here.way() + " → " + step.action().code());
                }
                if (!safeguard.requires().contains(step.action().code())) {
                    open.add(new Place(
                            step.after(here.facts()),
                            here.way() + " → " + step.action().code()));
                }
            }
        }
        return Optional.empty();
    }

    /// The actions beside the main course that are possible at some time.
    Set<ActionGuide> possible() {
        var possible = Collections.newSetFromMap(new IdentityHashMap<ActionGuide, Boolean>());
        var seen = new HashSet<Set<MilestoneCode>>();
        var open = new ArrayDeque<Place>(List.of(new Place(Set.of(), "")));
        while (!open.isEmpty()) {
            var here = open.removeFirst();
            if (seen.add(here.facts())) {
                for (var step : steps(here.facts())) {
                    possible.add(step.action());
                    open.add(new Place(step.after(here.facts()), ""));
                }
            }
        }
        return possible;
    }

    private List<Step> steps(Set<MilestoneCode> there) {
        return steps.computeIfAbsent(
                there,
                _ -> actions(procedure)
                        .flatMap(action -> isAside(action)
                                ? isOpen(action, there)
                                        ? Stream.of(new Step(action, Optional.empty()))
                                        : Stream.<Step>empty()
                                : action.outcomes().stream()
                                        .filter(outcome -> isAside(outcome) && holds(outcome.needs(), there))
                                        .map(outcome -> new Step(action, Optional.of(outcome.code()))))
                        .toList());
    }

    private boolean isOpen(ActionGuide action, Set<MilestoneCode> there) {
        var rule = action.milestones();
        return rule.unless().stream().noneMatch(there::contains)
                && rule.proposal().filter(facts::contains).stream().allMatch(there::contains)
                && holds(rule.needs(), there);
    }

    /// What depends on other facts counts as given.
    private boolean holds(List<Set<MilestoneCode>> needs, Set<MilestoneCode> there) {
        return needs.stream()
                .filter(facts::containsAll)
                .allMatch(anyOf -> anyOf.stream().anyMatch(there::contains));
    }

    private static Set<MilestoneCode> largest(Procedure procedure) {
        var facts = procedure.milestones().stream()
                .filter(milestone -> !milestone.isGiven())
                .map(Milestone::code)
                .collect(toSet());
        while (facts.removeIf(fact -> !isAside(fact, facts, procedure))) {
            // Each fact that goes may take others with it.
        }
        return Set.copyOf(facts);
    }

    private static boolean isAside(MilestoneCode fact, Set<MilestoneCode> facts, Procedure procedure) {
        return actions(procedure).allMatch(action -> {
            boolean leaves = action.milestones().leaves().contains(fact)
                    || action.outcomes().stream()
                            .anyMatch(outcome -> outcome.leaves().contains(fact));
            boolean depends = dependsOn(action).anyMatch(fact::equals);
            boolean pure = isStill(action)
                    && facts.containsAll(action.milestones().leaves())
                    && facts.containsAll(action.milestones().clears());
            return (!leaves && !depends || pure) && hasAnotherOutcome(action, fact, facts);
        });
    }

    /// Whether no outcome depends on the fact, or another one depends on no fact aside.
    private static boolean hasAnotherOutcome(ActionGuide action, MilestoneCode fact, Set<MilestoneCode> facts) {
        return action.outcomes().stream().noneMatch(outcome -> needs(outcome).anyMatch(fact::equals))
                || action.outcomes().stream().anyMatch(outcome -> needs(outcome).noneMatch(facts::contains));
    }

    private static Stream<MilestoneCode> needs(ActionGuide.Outcome outcome) {
        return outcome.needs().stream().flatMap(Set::stream);
    }

    private static Stream<MilestoneCode> dependsOn(ActionGuide action) {
        var rule = action.milestones();
        return Stream.of(rule.needs().stream().flatMap(Set::stream), rule.unless().stream(), rule.proposal().stream())
                .flatMap(codes -> codes);
    }

    private static boolean isStill(ActionGuide action) {
        return action.target() instanceof Target.Stay
                && action.effects().equals(List.of(new ClockEffect.None()))
                && (action.kind() == ActionKind.ADVANCE || action.kind() == ActionKind.NOTE_WITHDRAWAL)
                && action.outcomes().isEmpty();
    }

    private static Stream<ActionGuide> actions(Procedure procedure) {
        return procedure.stages().stream().flatMap(stage -> stage.actions().stream());
    }

    private record Place(Set<MilestoneCode> facts, String way) {}

    private record Step(ActionGuide action, Optional<OutcomeCode> outcome) {

        Set<MilestoneCode> after(Set<MilestoneCode> before) {
            return outcome.isPresent() ? before : Set.copyOf(action.milestones().after(before));
        }
    }
}
