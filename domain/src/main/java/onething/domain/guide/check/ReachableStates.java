package onething.domain.guide.check;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.ClockCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.OutcomeCode;
import onething.domain.guide.check.ProvenProcedures.Provable;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.Milestone;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.ProcedureState;
import onething.domain.procedure.Stage;
import org.jspecify.annotations.Nullable;

/// The states that a matter of a procedure can reach, and the moves between them.
///
/// Facts that change nothing about the main course are left out ([SideFacts]). States whose facts have the same
/// future are one ([AskedFacts]). Each state is one object here: who walks over them compares by identity, because
/// comparing all their facts would take most of the time of the proof.
final class ReachableStates {

    private final Provable provable;
    private final Procedure procedure;
    private final SideFacts sideFacts;
    private final AskedFacts asked;
    private final Set<ClockCode> watched;

    /// Every reachable state, with the step that first led to it.
    private final Map<ProcedureState, Arrival> arrivals = new LinkedHashMap<>();

    private final Map<ProcedureState, List<Move>> moves = new IdentityHashMap<>();

    private final Map<ProcedureState, List<ProcedureState>> later = new IdentityHashMap<>();

    /// @param asked which sets of facts count as one
    /// @param moved the states in which running matters come from an earlier version
    ReachableStates(Provable provable, SideFacts sideFacts, AskedFacts asked, Set<ProcedureState> moved) {
        this.provable = provable;
        this.procedure = provable.procedure();
        this.sideFacts = sideFacts;
        this.asked = asked;
        this.watched = procedure.watched();
        explore(moved);
    }

    Set<ProcedureState> all() {
        return Collections.unmodifiableSet(arrivals.keySet());
    }

    /// The states in which a matter can be before its end.
    Set<ProcedureState> running() {
        return arrivals.keySet().stream()
                .filter(here -> !here.standing().isEnd())
                .collect(toCollection(LinkedHashSet::new));
    }

    /// The states in which a matter begins.
    Stream<ProcedureState> beginnings() {
        return arrivals.entrySet().stream()
                .filter(entry -> entry.getValue().from() == null)
                .map(Map.Entry::getKey);
    }

    Stream<Move> moves() {
        return all().stream().flatMap(here -> movesOf(here).stream());
    }

    List<Move> movesOf(ProcedureState here) {
        return Objects.requireNonNull(moves.get(here));
    }

    /// The states to which the passing of time alone may lead.
    List<ProcedureState> laterThan(ProcedureState here) {
        return Objects.requireNonNull(later.get(here));
    }

    boolean allows(ProcedureState here, ActionKind kind) {
        return movesOf(here).stream().anyMatch(move -> move.action().kind() == kind);
    }

    /// The path of a matter to the state, such as `receive → accept → suspend`.
    String way(ProcedureState there) {
        var steps = new ArrayDeque<String>();
        for (var arrival = arrivals.get(there); arrival != null; ) {
            steps.addFirst(arrival.by());
            arrival = arrival.from() == null ? null : arrivals.get(arrival.from());
        }
        return String.join(" → ", steps);
    }

    private void explore(Set<ProcedureState> moved) {
        var open = new ArrayDeque<ProcedureState>();
        begin(open);
        moved.forEach(there -> arrive(relevant(there), null, "自上一版移入", open));
        while (!open.isEmpty()) {
            var here = open.removeFirst();
            moves.put(here, movesFrom(here, open));
            later.put(
                    here,
                    here.later(watched)
                            .map(late -> arrive(late, here, "（时间经过）", open))
                            .toList());
        }
    }

    private List<Move> movesFrom(ProcedureState here, ArrayDeque<ProcedureState> open) {
        if (here.standing().isEnd()) {
            return List.of();
        }
        var stage = procedure.stage(here.stage()).orElseThrow();
        var moves = new ArrayList<Move>();
        for (var action : stage.actions()) {
            if (!sideFacts.isAside(action) && here.allows(action, procedure)) {
                moves(here, stage, action, open).forEach(moves::add);
            }
        }
        return moves;
    }

    /// Starts with every set of facts that the form can give.
    private void begin(ArrayDeque<ProcedureState> open) {
        for (var given : allGiven()) {
            var with = given.isEmpty() ? "" : "，已有" + given;
            arrive(ProcedureState.received(procedure, given), null, "receive" + with, open);
            if (provable.waits()) {
                arrive(ProcedureState.awaiting(procedure, given), null, "收件，等待前置事项" + with, open);
            }
        }
    }

    /// Every combination of the facts that the form may give and that are not left open.
    private List<Set<MilestoneCode>> allGiven() {
        return combinations(procedure.milestones().stream()
                .filter(Milestone::isGiven)
                .map(Milestone::code)
                .filter(fact -> !asked.isLate(fact))
                .toList());
    }

    private static List<Set<MilestoneCode>> combinations(Collection<MilestoneCode> facts) {
        var all = new ArrayList<Set<MilestoneCode>>(List.of(Set.of()));
        for (var fact : facts) {
            for (var some : List.copyOf(all)) {
                var more = new HashSet<>(some);
                more.add(fact);
                all.add(more);
            }
        }
        return all;
    }

    /// One move for each possible outcome, where something is decided, and for each set of facts that was left open
    /// until now.
    private Stream<Move> moves(ProcedureState here, Stage stage, ActionGuide action, ArrayDeque<ProcedureState> open) {
        var outcomes = action.outcomes().isEmpty()
                ? Stream.of(Optional.<OutcomeCode>empty())
                : action.outcomes().stream()
                        .filter(outcome -> isPossible(outcome, here))
                        .map(outcome -> Optional.of(outcome.code()));
        return outcomes.flatMap(outcome -> {
            var there = here.after(action, outcome, procedure);
            return combinations(asked.learned(here.stage(), there.stage())).stream()
                    .map(learned -> new Move(
                            here,
                            stage,
                            action,
                            outcome,
                            learned,
                            arrive(
                                    relevant(with(learned, there)),
                                    here,
                                    action.code().value(),
                                    open)));
        });
    }

    private static ProcedureState with(Set<MilestoneCode> learned, ProcedureState there) {
        if (learned.isEmpty()) {
            return there;
        }
        var all = new HashSet<>(there.milestones());
        all.addAll(learned);
        return there.with(all);
    }

    /// Facts beside the main course count as given.
    private boolean isPossible(ActionGuide.Outcome outcome, ProcedureState here) {
        return outcome.missing(here.milestones()).stream()
                .allMatch(anyOf -> anyOf.stream().anyMatch(sideFacts::contains));
    }

    /// The state in whose place the proof takes it.
    private ProcedureState relevant(ProcedureState there) {
        var kept =
                there.standing().isEnd() ? Set.<MilestoneCode>of() : asked.inPlaceOf(there.milestones(), there.stage());
        return kept.equals(there.milestones()) ? there : there.with(kept);
    }

    /// Returns the one object for the state.
    private ProcedureState arrive(
            ProcedureState there, @Nullable ProcedureState from, String by, ArrayDeque<ProcedureState> open) {
        var before = arrivals.putIfAbsent(there, new Arrival(there, from, by));
        if (before != null) {
            return before.state();
        }
        open.addLast(there);
        return there;
    }

    /// @param from null for the first state
    private record Arrival(ProcedureState state, @Nullable ProcedureState from, String by) {}

    /// An action that is possible in a state, with where it leads.
    ///
    /// @param outcome the outcome; empty where nothing is decided
    /// @param learned the facts from the form that were left open until this move
    record Move(
            ProcedureState from,
            Stage stage,
            ActionGuide action,
            Optional<OutcomeCode> outcome,
            Set<MilestoneCode> learned,
            ProcedureState to) {}
}
