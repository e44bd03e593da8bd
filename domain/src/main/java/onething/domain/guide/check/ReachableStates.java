package onething.domain.guide.check;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
import onething.domain.procedure.Procedure;
import onething.domain.procedure.ProcedureState;
import onething.domain.procedure.Stage;
import org.jspecify.annotations.Nullable;

/// The states that a matter of a procedure can reach, and the moves between them.
///
/// Facts that change nothing about the main course are left out ([SideFacts]), and so are facts that no
/// action requires. Each state is one object here: who walks over them compares by identity, because
/// comparing all their facts would take most of the time of the proof.
final class ReachableStates {

    private final Provable provable;
    private final Procedure procedure;
    private final SideFacts sideFacts;
    private final Set<MilestoneCode> restedOn;
    private final Set<ClockCode> watched;

    /// Every reachable state, with the step that first led to it.
    private final Map<ProcedureState, Arrival> arrivals = new LinkedHashMap<>();

    private final Map<ProcedureState, List<Move>> moves = new IdentityHashMap<>();

    private final Map<ProcedureState, List<ProcedureState>> later = new IdentityHashMap<>();

    /// @param moved the states in which running matters come from an earlier version
    ReachableStates(Provable provable, SideFacts sideFacts, Set<ProcedureState> moved) {
        this.provable = provable;
        this.procedure = provable.procedure();
        this.sideFacts = sideFacts;
        this.restedOn = procedure.restedOn().stream()
                .filter(fact -> !sideFacts.contains(fact))
                .collect(toUnmodifiableSet());
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

    /// Every combination of the facts that the form may give.
    private List<Set<MilestoneCode>> allGiven() {
        var all = new ArrayList<Set<MilestoneCode>>(List.of(Set.of()));
        for (var milestone : procedure.milestones()) {
            if (milestone.isGiven()) {
                for (var some : List.copyOf(all)) {
                    var more = new HashSet<>(some);
                    more.add(milestone.code());
                    all.add(more);
                }
            }
        }
        return all;
    }

    /// One move for each possible outcome, where something is decided.
    private Stream<Move> moves(ProcedureState here, Stage stage, ActionGuide action, ArrayDeque<ProcedureState> open) {
        var outcomes = action.outcomes().isEmpty()
                ? Stream.of(Optional.<OutcomeCode>empty())
                : action.outcomes().stream()
                        .filter(outcome -> isPossible(outcome, here))
                        .map(outcome -> Optional.of(outcome.code()));
        return outcomes.map(outcome -> {
            var there = relevant(here.after(action, outcome, procedure));
            return new Move(
                    here,
                    stage,
                    action,
                    outcome,
                    arrive(there, here, action.code().value(), open));
        });
    }

    /// Facts beside the main course count as given.
    private boolean isPossible(ActionGuide.Outcome outcome, ProcedureState here) {
        return outcome.missing(here.milestones()).stream()
                .allMatch(anyOf -> anyOf.stream().anyMatch(sideFacts::contains));
    }

    /// Drops facts that no action of this procedure requires: they do not change what is possible.
    private ProcedureState relevant(ProcedureState there) {
        return there.milestones().stream().allMatch(restedOn::contains)
                ? there
                : there.with(
                        there.milestones().stream().filter(restedOn::contains).collect(toUnmodifiableSet()));
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
    record Move(
            ProcedureState from, Stage stage, ActionGuide action, Optional<OutcomeCode> outcome, ProcedureState to) {}
}
