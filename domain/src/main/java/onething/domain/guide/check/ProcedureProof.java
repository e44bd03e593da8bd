package onething.domain.guide.check;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onething.domain.code.ClockCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.StageCode;
import onething.domain.guide.MatterGuide;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockChange;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.ClockGuide;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.ProcedureState;
import onething.domain.procedure.Safeguard;
import onething.domain.procedure.Stage;
import onething.domain.procedure.StandingKind;
import onething.domain.refusal.Fault;
import org.jspecify.annotations.Nullable;

/// Visits every state that a matter can reach, and checks what must hold in each.
///
/// If several states share a fault, it is reported once, with the path to the first of them.
final class ProcedureProof {

    private final MatterGuide matter;
    private final Procedure procedure;
    private final String path;
    private final SideFacts sideFacts;
    private final Set<MilestoneCode> restedOn;

    /// Every reachable state, with the step that first led to it.
    private final Map<ProcedureState, Arrival> arrivals = new LinkedHashMap<>();

    private final Map<ProcedureState, List<Move>> moves = new LinkedHashMap<>();

    /// By place and rule, so each fault is reported once.
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    /// The states in which running matters come from an earlier version.
    private final Set<ProcedureState> moved;

    ProcedureProof(MatterGuide matter, String path) {
        this(matter, path, Set.of());
    }

    private ProcedureProof(MatterGuide matter, String path, Set<ProcedureState> moved) {
        this.moved = moved;
        this.matter = matter;
        this.procedure = matter.procedure();
        this.path = path;
        this.sideFacts = new SideFacts(procedure);
        this.restedOn = procedure.restedOn().stream()
                .filter(fact -> !sideFacts.contains(fact))
                .collect(toUnmodifiableSet());
    }

    /// Every state in which a matter of this procedure can be before its end.
    static Set<ProcedureState> runningStates(MatterGuide matter) {
        var proof = new ProcedureProof(matter, "");
        proof.explore();
        return proof.arrivals.keySet().stream()
                .filter(here -> !here.standing().isEnd())
                .collect(toCollection(LinkedHashSet::new));
    }

    /// What is wrong with matters that come into this procedure in those states. Safeguards are left out: what has
    /// happened before the move followed the safeguards of its time.
    static List<Fault> faultsOfMoved(MatterGuide matter, String path, Set<ProcedureState> moved) {
        var proof = new ProcedureProof(matter, path, moved);
        proof.explore();
        proof.moves.values().stream().flatMap(List::stream).forEach(proof::move);
        proof.arrivals.keySet().forEach(proof::clocks);
        proof.everyEndIsReached();
        proof.everyReturnHasAWayBack();
        proof.everyExamCanBeConfirmed();
        return List.copyOf(proof.faults.values());
    }

    List<Fault> faults() {
        explore();
        moves.values().stream().flatMap(List::stream).forEach(this::move);
        arrivals.keySet().forEach(this::clocks);
        everyEndIsReached();
        everyReturnHasAWayBack();
        everyExamCanBeConfirmed();
        everythingIsOfUse();
        everySafeguardHolds();
        return List.copyOf(faults.values());
    }

    private void explore() {
        ClockChange.of(procedure.onReceipt(), Map.of())
                .misfits()
                .forEach(misfit -> fault(path + "/on-receipt", "clock-effect", misfit));
        var open = new ArrayDeque<ProcedureState>();
        begin(open);
        moved.forEach(there -> arrive(relevant(there), null, "自上一版移入", open));
        while (!open.isEmpty()) {
            var here = open.removeFirst();
            var stage = procedure.stage(here.stage()).orElseThrow();
            var possible = here.standing().isEnd()
                    ? List.<Move>of()
                    : stage.actions().stream()
                            .filter(action -> !sideFacts.isAside(action) && here.allows(action, procedure))
                            .flatMap(action -> moves(here, stage, action))
                            .toList();
            moves.put(here, possible);
            possible.forEach(
                    move -> arrive(move.to(), here, move.action().code().value(), open));
            here.later(procedure).forEach(late -> arrive(late, here, "（时间经过）", open));
        }
    }

    /// Starts with every set of facts that the form can give.
    private void begin(ArrayDeque<ProcedureState> open) {
        for (var given : allGiven()) {
            var with = given.isEmpty() ? "" : "，已有" + given;
            arrive(ProcedureState.received(procedure, given), null, "receive" + with, open);
            if (!matter.prerequisites().isEmpty()) {
                arrive(ProcedureState.awaiting(procedure, given), null, "收件，等待前置事项" + with, open);
            }
        }
    }

    /// Every combination of the facts that the form may give.
    private List<Set<MilestoneCode>> allGiven() {
        var all = new ArrayList<Set<MilestoneCode>>(List.of(Set.of()));
        for (var milestone : procedure.milestones()) {
            if (milestone.given() != null) {
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
    private Stream<Move> moves(ProcedureState here, Stage stage, ActionGuide action) {
        var outcomes = action.outcomes().isEmpty()
                ? Stream.of(Optional.<OutcomeCode>empty())
                : action.outcomes().stream()
                        .filter(outcome -> isPossible(outcome, here))
                        .map(outcome -> Optional.of(outcome.code()));
        return outcomes.map(
                outcome -> new Move(here, stage, action, outcome, relevant(here.after(action, outcome, procedure))));
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

    private void arrive(
            ProcedureState there, @Nullable ProcedureState from, String by, ArrayDeque<ProcedureState> open) {
        if (arrivals.putIfAbsent(there, new Arrival(from, by)) == null) {
            open.addLast(there);
        }
    }

    // Checks of each action, wherever it is possible.

    private void move(Move move) {
        var at = ProcedureCheck.pointer(path, move.stage(), move.action());
        ClockChange.of(move.action().effects(), move.from().clocks())
                .misfits()
                .forEach(misfit -> fault(at + "/effects", "clock-effect", misfit + ": " + way(move.from())));
        countedFromAnother(move, at);
        if (move.to().standing().isEnd()) {
            if (!move.to().clocks().isEmpty()) {
                fault(
                        at + "/effects",
                        "clock-left-running",
                        move.to().clocks().keySet() + "在办结后仍在计时：" + way(move.from()));
            }
            if (!hasPaper(move.action())) {
                fault(at + "/paper", "no-paper", "办结须出具文书");
            }
        }
    }

    /// A clock that counts from another one's start needs that one to be started.
    private void countedFromAnother(Move move, String at) {
        for (var effect : move.action().effects()) {
            var other = switch (effect) {
                case ClockEffect.Start(var code) -> procedure.clock(code).map(ClockGuide::countedFrom);
                case ClockEffect.StartFrom(var _, var from) -> Optional.of(from);
                default -> Optional.<ClockCode>empty();
            };
            other.filter(clock -> !move.from().clocks().containsKey(clock))
                    .ifPresent(clock -> fault(
                            at + "/effects",
                            "clock-effect",
                            effect.text() + "自" + clock + "起算，而它没有计时：" + way(move.from())));
        }
    }

    /// A document of its own, or one for each outcome.
    private static boolean hasPaper(ActionGuide action) {
        return action.paper() != null
                || !action.outcomes().isEmpty()
                        && action.outcomes().stream().allMatch(outcome -> outcome.paper() != null);
    }

    // Checks of each state.

    /// A clock waits for a supplement exactly while the matter is returned, and is suspended exactly
    /// while the matter is.
    private void clocks(ProcedureState here) {
        here.clocks().forEach((clock, state) -> {
            boolean withCause = switch (state.phase()) {
                case RUNNING -> true;
                case AWAITING_SUPPLEMENT -> here.standing() == StandingKind.RETURNED;
                case SUSPENDED -> here.standing() == StandingKind.SUSPENDED || isReleased(here, clock);
            };
            if (!withCause && !here.standing().isEnd()) {
                fault(path + "/clocks/" + clock, "clock-left-standing", "时限停住，不再继续：" + way(here));
            }
        });
    }

    /// Whether an action can resume a clock that is paused while the matter goes on.
    private boolean isReleased(ProcedureState here, ClockCode clock) {
        return here.standing() == StandingKind.UNDER_WAY
                && movesOf(here).stream()
                        .filter(move -> move.action().kind() == ActionKind.RELEASE_CLOCK)
                        .anyMatch(move -> move.action().effects().contains(new ClockEffect.Resume(clock)));
    }

    /// Without the actions that a safeguard requires, no point of the safeguard can be reached.
    private void everySafeguardHolds() {
        procedure
                .safeguards()
                .forEach(safeguard -> wayWithout(safeguard)
                        .ifPresent(way -> fault(
                                path + "/safeguards/" + safeguard.code(),
                                "safeguard",
                                "没有经过%2$s中的任何一项，就可以办理%1$s：%3$s"
                                        .formatted(safeguard.before(), safeguard.requires(), way))));
    }

    private Optional<String> wayWithout(Safeguard safeguard) {
        if (sideFacts.proves(safeguard)) {
            return sideFacts.reachedWithout(safeguard);
        }
        if (sideFacts.precedes(safeguard)) {
            return Optional.of("受保障的办理在旁支上，而它要求的不在");
        }
        return reachedWithout(safeguard)
                .map(move -> way(move.from()) + " → " + move.action().code());
    }

    private Optional<Move> reachedWithout(Safeguard safeguard) {
        var seen = new HashSet<ProcedureState>();
        var open = new ArrayDeque<ProcedureState>();
        arrivals.forEach((here, arrival) -> {
            if (arrival.from() == null && safeguard.unlessGiven().stream().noneMatch(here.milestones()::contains)) {
                open.add(here);
            }
        });
        while (!open.isEmpty()) {
            var here = open.removeFirst();
            if (!seen.add(here)) {
                continue;
            }
            here.later(procedure).forEach(open::add);
            for (var move : movesOf(here)) {
                if (safeguard.before().stream().anyMatch(point -> point.isAt(move.action(), move.outcome()))) {
                    return Optional.of(move);
                }
                if (!safeguard.requires().contains(move.action().code())) {
                    open.add(move.to());
                }
            }
        }
        return Optional.empty();
    }

    private void everyEndIsReached() {
        var withHelp = reachingAnEnd(_ -> true);
        var withoutApplicant = reachingAnEnd(move -> !move.action().by().equals(Set.of(Role.APPLICANT)));
        for (var here : arrivals.keySet()) {
            if (here.standing().isEnd() || withoutApplicant.contains(here)) {
                continue;
            }
            if (withHelp.contains(here)) {
                fault(
                        stageOf(here),
                        "waits-for-applicant",
                        here.standing().wireName() + "：申请人不作回应时永远不能办结：" + way(here));
            } else {
                fault(stageOf(here), "dead-end", here.standing().wireName() + "：永远不能办结：" + way(here));
            }
        }
    }

    /// The states from which an end can be reached by such moves. The passing of time only removes
    /// possibilities, so waiting never helps.
    private Set<ProcedureState> reachingAnEnd(Predicate<Move> such) {
        var before = new HashMap<ProcedureState, List<ProcedureState>>();
        moves.values().stream()
                .flatMap(List::stream)
                .filter(such)
                .forEach(move -> before.computeIfAbsent(move.to(), _ -> new ArrayList<>())
                        .add(move.from()));
        var reaching = new HashSet<ProcedureState>();
        var open = new ArrayDeque<ProcedureState>();
        arrivals.keySet().stream().filter(here -> here.standing().isEnd()).forEach(open::add);
        while (!open.isEmpty()) {
            var here = open.removeFirst();
            if (reaching.add(here)) {
                open.addAll(before.getOrDefault(here, List.of()));
            }
        }
        return reaching;
    }

    private void everyReturnHasAWayBack() {
        for (var here : arrivals.keySet()) {
            if (here.standing() == StandingKind.RETURNED && !allows(here, ActionKind.SUPPLEMENT)
                    || here.standing() == StandingKind.SUSPENDED && !allows(here, ActionKind.RESUME)) {
                fault(stageOf(here), "no-way-back", here.standing().wireName() + "：没有办法恢复：" + way(here));
            }
        }
    }

    private void everyExamCanBeConfirmed() {
        for (var here : arrivals.keySet()) {
            if (here.exam() == ProcedureState.ExamState.SET && !allows(here, ActionKind.CONFIRM_EXAM)) {
                fault(stageOf(here), "unconfirmable", "现场鉴定无法确认：" + way(here));
            }
        }
    }

    private boolean allows(ProcedureState here, ActionKind kind) {
        return movesOf(here).stream().anyMatch(move -> move.action().kind() == kind);
    }

    private void everythingIsOfUse() {
        var stages = new HashSet<StageCode>();
        arrivals.keySet().forEach(here -> stages.add(here.stage()));
        var used = new HashSet<ActionGuide>();
        moves.values().stream().flatMap(List::stream).forEach(move -> used.add(move.action()));
        used.addAll(sideFacts.possible());
        var started = new HashSet<ClockCode>();
        arrivals.keySet().forEach(here -> started.addAll(here.clocks().keySet()));
        for (var stage : procedure.stages()) {
            var at = ProcedureCheck.pointer(path, stage);
            if (!stages.contains(stage.code())) {
                fault(at, "unreachable", "永远不会到达这个环节");
                continue;
            }
            stage.actions().stream()
                    .filter(action -> !used.contains(action))
                    .forEach(action -> fault(ProcedureCheck.pointer(path, stage, action), "unreachable", "永远不能办理"));
        }
        procedure.clocks().stream()
                .map(clock -> clock.rule().code())
                .filter(clock -> !started.contains(clock))
                .forEach(clock -> fault(path + "/clocks/" + clock, "unreachable", "没有任何办理使它开始计时"));
    }

    private List<Move> movesOf(ProcedureState here) {
        return Objects.requireNonNull(moves.get(here));
    }

    private String stageOf(ProcedureState here) {
        return path + "/stages/" + here.stage();
    }

    /// The path of a matter to the state, such as `receive → accept → suspend`.
    private String way(ProcedureState there) {
        var steps = new ArrayDeque<String>();
        for (var arrival = arrivals.get(there); arrival != null; ) {
            steps.addFirst(arrival.by());
            arrival = arrival.from() == null ? null : arrivals.get(arrival.from());
        }
        return String.join(" → ", steps);
    }

    private void fault(String at, String rule, String detail) {
        faults.putIfAbsent(at + " " + rule, new Fault(at, rule, detail));
    }

    /// @param from null for the first state
    private record Arrival(@Nullable ProcedureState from, String by) {}

    /// @param outcome the outcome; empty where nothing is decided
    private record Move(
            ProcedureState from, Stage stage, ActionGuide action, Optional<OutcomeCode> outcome, ProcedureState to) {}
}
