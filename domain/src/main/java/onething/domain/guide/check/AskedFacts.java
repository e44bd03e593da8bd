package onething.domain.guide.check;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.MilestoneCode;
import onething.domain.code.StageCode;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.Milestone;
import onething.domain.procedure.MilestoneRule;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Stage;

/// One set of facts for all those with the same future, so that the proof visits one state where it would visit
/// many.
///
/// - A fact that nothing from here on asks for is dropped. At the end of an inspection, for example, it does not
///   matter how the complainant was verified.
/// - A fact that is asked for only together with another one, which is there and stays, is added: it changes
///   nothing any more. Where “verified, or identified by face” is required, for example, it does not matter who
///   is both.
/// - A fact that only the form gives, and that only a late stage asks for, is left open until that stage
///   ([#learned]).
final class AskedFacts {

    private final Map<StageCode, Asking> byStage;
    private final Map<MilestoneCode, Set<StageCode>> late;

    /// Found before: a procedure has some hundred sets of facts and ten thousand moves.
    private final Map<StageCode, Map<Set<MilestoneCode>, Set<MilestoneCode>>> known = new HashMap<>();

    private AskedFacts(Map<StageCode, Asking> byStage, Map<MilestoneCode, Set<StageCode>> late) {
        this.byStage = byStage;
        this.late = late;
    }

    /// For the proof of the procedure itself.
    static AskedFacts fromHereOn(Procedure procedure, SideFacts sideFacts) {
        var reach = procedure.stages().stream()
                .map(Stage::code)
                .collect(toUnmodifiableMap(identity(), stage -> stagesFrom(stage, procedure)));
        var late = procedure.milestones().stream()
                .filter(fact -> isGivenOnly(fact, procedure))
                .map(Milestone::code)
                .filter(fact -> isLate(stagesAsking(fact, procedure), procedure, reach))
                .collect(toUnmodifiableMap(identity(), fact -> stagesAsking(fact, procedure)));
        var byStage = procedure.stages().stream()
                .map(Stage::code)
                .collect(toUnmodifiableMap(
                        identity(),
                        stage -> Asking.of(actions(requireNonNull(reach.get(stage)), procedure), sideFacts)));
        return new AskedFacts(byStage, late);
    }

    /// For states that move to another procedure. It may ask for facts where this one does not, so a state keeps
    /// every fact that any stage asks for, and gets no other.
    static AskedFacts anywhere(Procedure procedure, SideFacts sideFacts) {
        var stages = procedure.stages().stream().map(Stage::code).collect(toUnmodifiableSet());
        var asking = Asking.of(actions(stages, procedure), sideFacts).eachForItself();
        return new AskedFacts(stages.stream().collect(toUnmodifiableMap(identity(), _ -> asking)), Map.of());
    }

    /// The facts in whose place the proof may take these, in the stage.
    Set<MilestoneCode> inPlaceOf(Set<MilestoneCode> facts, StageCode stage) {
        return known.computeIfAbsent(stage, _ -> new HashMap<>()).computeIfAbsent(facts, _ -> sameFuture(facts, stage));
    }

    private Set<MilestoneCode> sameFuture(Set<MilestoneCode> facts, StageCode stage) {
        var asking = byStage.get(stage);
        if (asking == null) {
            return Set.of();
        }
        var same = asking.sameFuture(facts);
        late.forEach((fact, stages) -> {
            if (!stages.contains(stage)) {
                same.remove(fact);
            }
        });
        return Set.copyOf(same);
    }

    /// Whether the fact is open when a matter begins.
    boolean isLate(MilestoneCode fact) {
        return late.containsKey(fact);
    }

    /// The facts that were open in the one stage, and that the next one asks for.
    Set<MilestoneCode> learned(StageCode before, StageCode next) {
        return before.equals(next)
                ? Set.of()
                : late.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(next)
                                && !entry.getValue().contains(before))
                        .map(Map.Entry::getKey)
                        .collect(toUnmodifiableSet());
    }

    private static boolean isGivenOnly(Milestone fact, Procedure procedure) {
        return fact.isGiven()
                && procedure.stages().stream()
                        .flatMap(stage -> stage.actions().stream())
                        .flatMap(action -> Stream.concat(action.leaves(), action.clears()))
                        .noneMatch(fact.code()::equals);
    }

    /// Whether the stages are never left and entered again, so that the fact is learned once.
    private static boolean isLate(Set<StageCode> asking, Procedure procedure, Map<StageCode, Set<StageCode>> reach) {
        return !asking.contains(procedure.intake().code())
                && asking.stream()
                        .flatMap(stage -> reach.getOrDefault(stage, Set.of()).stream())
                        .filter(stage -> !asking.contains(stage))
                        .noneMatch(stage ->
                                reach.getOrDefault(stage, Set.of()).stream().anyMatch(asking::contains));
    }

    private static Set<StageCode> stagesAsking(MilestoneCode fact, Procedure procedure) {
        return procedure.stages().stream()
                .filter(stage ->
                        stage.actions().stream().flatMap(ActionGuide::restsOn).anyMatch(fact::equals))
                .map(Stage::code)
                .collect(toUnmodifiableSet());
    }

    private static Set<StageCode> stagesFrom(StageCode first, Procedure procedure) {
        var reached = new HashSet<StageCode>();
        var open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            var here = open.removeFirst();
            if (reached.add(here)) {
                procedure.stage(here).stream().flatMap(Stage::leadsTo).forEach(open::add);
            }
        }
        return reached;
    }

    private static List<ActionGuide> actions(Set<StageCode> stages, Procedure procedure) {
        return stages.stream()
                .flatMap(stage -> procedure.stage(stage).stream())
                .flatMap(stage -> stage.actions().stream())
                .toList();
    }

    /// What some actions ask for.
    ///
    /// @param facts   every fact that decides whether one of them is possible
    /// @param anyOf   sets of which it only matters whether one fact exists: one must, or none may
    /// @param alone   facts that must exist for themselves: the proposal that an action decides
    /// @param cleared facts that one of the actions may take away
    private record Asking(
            Set<MilestoneCode> facts,
            Set<Set<MilestoneCode>> anyOf,
            Set<MilestoneCode> alone,
            Set<MilestoneCode> cleared) {

        static Asking of(List<ActionGuide> actions, SideFacts sideFacts) {
            var rules = actions.stream().map(ActionGuide::milestones).toList();
            return new Asking(
                    actions.stream()
                            .flatMap(ActionGuide::restsOn)
                            .filter(fact -> !sideFacts.contains(fact))
                            .collect(toUnmodifiableSet()),
                    Stream.concat(
                                    // What depends on a fact beside the main course counts as given.
                                    actions.stream()
                                            .flatMap(ActionGuide::allNeeds)
                                            .filter(anyOf -> anyOf.stream().noneMatch(sideFacts::contains)),
                                    rules.stream().map(MilestoneRule::unless))
                            .collect(toUnmodifiableSet()),
                    rules.stream().flatMap(rule -> rule.proposal().stream()).collect(toUnmodifiableSet()),
                    actions.stream().flatMap(ActionGuide::clears).collect(toUnmodifiableSet()));
        }

        Asking eachForItself() {
            return new Asking(facts, Set.of(), facts, Set.of());
        }

        Set<MilestoneCode> sameFuture(Set<MilestoneCode> there) {
            var same = new HashSet<>(there);
            same.retainAll(facts);
            var open = anyOf.stream().filter(set -> !isDecided(set, there)).toList();
            for (var fact : facts) {
                if (!alone.contains(fact) && open.stream().noneMatch(set -> set.contains(fact))) {
                    same.add(fact);
                }
            }
            return same;
        }

        /// Whether a fact of the set exists and stays.
        private boolean isDecided(Set<MilestoneCode> set, Set<MilestoneCode> there) {
            return set.stream().anyMatch(fact -> there.contains(fact) && !cleared.contains(fact));
        }
    }
}
