package onething.domain.guide.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import onething.domain.code.ClockCode;
import onething.domain.code.StageCode;
import onething.domain.guide.check.ProvenProcedures.Provable;
import onething.domain.guide.check.ReachableStates.Move;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockChange;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.ClockGuide;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.ProcedureState;
import onething.domain.procedure.Safeguard;
import onething.domain.procedure.StandingKind;
import onething.domain.refusal.Fault;

/// Visits every state that a matter can reach, and checks what must hold in each.
///
/// If several states share a fault, it is reported once, with the path to the first of them.
final class ProcedureProof {

    private final Procedure procedure;
    private final String path;
    private final SideFacts sideFacts;
    private final ReachableStates states;

    /// By place and rule, so each fault is reported once.
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    private ProcedureProof(Provable provable, String path, AskedFacts asked, Set<ProcedureState> moved) {
        this.procedure = provable.procedure();
        this.path = path;
        this.sideFacts = new SideFacts(procedure);
        this.states = new ReachableStates(provable, sideFacts, asked, moved);
    }

    /// Every state in which a matter of this procedure can be before its end.
    static Set<ProcedureState> runningStates(Provable provable) {
        var procedure = provable.procedure();
        var sideFacts = new SideFacts(procedure);
        return new ReachableStates(provable, sideFacts, AskedFacts.anywhere(procedure, sideFacts), Set.of()).running();
    }

    static List<Fault> faults(Provable provable, String path) {
        return faults(provable, path, AskedFacts.fromHereOn(provable.procedure(), new SideFacts(provable.procedure())));
    }

    static List<Fault> faults(Provable provable, String path, AskedFacts asked) {
        var proof = new ProcedureProof(provable, path, asked, Set.of());
        proof.everyStateHolds();
        proof.everythingIsOfUse();
        proof.everySafeguardHolds();
        return List.copyOf(proof.faults.values());
    }

    /// What is wrong with matters that come into this procedure in those states. Safeguards are left out: what has
    /// happened before the move followed the safeguards of its time.
    static List<Fault> faultsOfMoved(Provable provable, String path, Set<ProcedureState> moved) {
        var procedure = provable.procedure();
        var asked = AskedFacts.fromHereOn(procedure, new SideFacts(procedure));
        var proof = new ProcedureProof(provable, path, asked, moved);
        proof.everyStateHolds();
        return List.copyOf(proof.faults.values());
    }

    private void everyStateHolds() {
        ClockChange.of(procedure.onReceipt(), Map.of())
                .misfits()
                .forEach(misfit -> fault(path + "/on-receipt", "clock-effect", misfit));
        states.moves().forEach(this::move);
        states.all().forEach(this::clocks);
        everyEndIsReached();
        everyReturnHasAWayBack();
        everyExamCanBeConfirmed();
    }

    // Checks of each action, wherever it is possible.

    private void move(Move move) {
        var at = ProcedureCheck.pointer(path, move.stage(), move.action());
        ClockChange.of(move.action().effects(), move.from().clocks())
                .misfits()
                .forEach(misfit -> fault(at + "/effects", "clock-effect", misfit + ": " + states.way(move.from())));
        countedFromAnother(move, at);
        if (move.to().standing().isEnd()) {
            if (!move.to().clocks().isEmpty()) {
                fault(
                        at + "/effects",
                        "clock-left-running",
                        move.to().clocks().keySet() + "在办结后仍在计时：" + states.way(move.from()));
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
                            effect.text() + "自" + clock + "起算，而它没有计时：" + states.way(move.from())));
        }
    }

    /// A document of its own, or one for each outcome.
    private static boolean hasPaper(ActionGuide action) {
        return action.paper() != null
                || !action.outcomes().isEmpty()
                        && action.outcomes().stream().allMatch(outcome -> outcome.paper() != null);
    }

    // Checks of each state.

    /// A clock waits for a supplement only while the matter is returned or the applicant can hand in what is
    /// missing, and is suspended only while the matter is or an action can release it.
    private void clocks(ProcedureState here) {
        here.clocks().forEach((clock, state) -> {
            boolean withCause = switch (state.phase()) {
                case RUNNING -> true;
                case AWAITING_SUPPLEMENT ->
                    here.standing() == StandingKind.RETURNED
                            || goesOnBy(ActionKind.HAND_IN_MISSING, new ClockEffect.Supplemented(clock), here);
                case SUSPENDED ->
                    here.standing() == StandingKind.SUSPENDED
                            || here.standing() == StandingKind.UNDER_WAY
                                    && goesOnBy(ActionKind.RELEASE_CLOCK, new ClockEffect.Resume(clock), here);
            };
            if (!withCause && !here.standing().isEnd()) {
                fault(path + "/clocks/" + clock, "clock-left-standing", "时限停住，不再继续：" + states.way(here));
            }
        });
    }

    /// Whether an action of that kind can end the pause of a clock while the matter goes on.
    private boolean goesOnBy(ActionKind kind, ClockEffect effect, ProcedureState here) {
        return states.movesOf(here).stream()
                .filter(move -> move.action().kind() == kind)
                .anyMatch(move -> move.action().effects().contains(effect));
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
                .map(move -> states.way(move.from()) + " → " + move.action().code());
    }

    private static boolean isGuarded(Move move, Safeguard safeguard) {
        return safeguard.before().stream().anyMatch(point -> point.isAt(move.action(), move.outcome()));
    }

    /// The actions of which the condition holds, by identity: the walks ask for each move.
    private Set<ActionGuide> actions(Predicate<ActionGuide> such) {
        var actions = Collections.newSetFromMap(new IdentityHashMap<ActionGuide, Boolean>());
        procedure
                .stages()
                .forEach(stage -> stage.actions().stream().filter(such).forEach(actions::add));
        return actions;
    }

    private Optional<Move> reachedWithout(Safeguard safeguard) {
        var required = actions(action -> safeguard.requires().contains(action.code()));
        var guarded = actions(action ->
                safeguard.before().stream().anyMatch(point -> point.action().equals(action.code())));
        var seen = Collections.newSetFromMap(new IdentityHashMap<ProcedureState, Boolean>());
        var open = new ArrayDeque<ProcedureState>();
        states.beginnings()
                .filter(here -> safeguard.unlessGiven().stream().noneMatch(here.milestones()::contains))
                .forEach(open::add);
        while (!open.isEmpty()) {
            var here = open.removeFirst();
            if (!seen.add(here)) {
                continue;
            }
            open.addAll(states.laterThan(here));
            for (var move : states.movesOf(here)) {
                if (guarded.contains(move.action()) && isGuarded(move, safeguard)) {
                    return Optional.of(move);
                }
                if (!required.contains(move.action())
                        && Collections.disjoint(move.learned(), safeguard.unlessGiven())) {
                    open.add(move.to());
                }
            }
        }
        return Optional.empty();
    }

    private void everyEndIsReached() {
        var withHelp = reachingAnEnd(_ -> true);
        var withoutApplicant = reachingAnEnd(move -> !move.action().by().equals(Set.of(Role.APPLICANT)));
        for (var here : states.all()) {
            if (here.standing().isEnd() || withoutApplicant.contains(here)) {
                continue;
            }
            if (withHelp.contains(here)) {
                fault(
                        stageOf(here),
                        "waits-for-applicant",
                        here.standing().wireName() + "：申请人不作回应时永远不能办结：" + states.way(here));
            } else {
                fault(stageOf(here), "dead-end", here.standing().wireName() + "：永远不能办结：" + states.way(here));
            }
        }
    }

    /// The states from which an end can be reached by such moves. The passing of time only removes
    /// possibilities, so waiting never helps.
    private Set<ProcedureState> reachingAnEnd(Predicate<Move> such) {
        var before = new IdentityHashMap<ProcedureState, List<ProcedureState>>();
        states.moves()
                .filter(such)
                .forEach(move -> before.computeIfAbsent(move.to(), _ -> new ArrayList<>())
                        .add(move.from()));
        var reaching = Collections.newSetFromMap(new IdentityHashMap<ProcedureState, Boolean>());
        var open = new ArrayDeque<ProcedureState>();
        states.all().stream().filter(here -> here.standing().isEnd()).forEach(open::add);
        while (!open.isEmpty()) {
            var here = open.removeFirst();
            if (reaching.add(here)) {
                open.addAll(before.getOrDefault(here, List.of()));
            }
        }
        return reaching;
    }

    private void everyReturnHasAWayBack() {
        for (var here : states.all()) {
            if (here.standing() == StandingKind.RETURNED && !states.allows(here, ActionKind.SUPPLEMENT)
                    || here.standing() == StandingKind.SUSPENDED && !states.allows(here, ActionKind.RESUME)) {
                fault(stageOf(here), "no-way-back", here.standing().wireName() + "：没有办法恢复：" + states.way(here));
            }
        }
    }

    private void everyExamCanBeConfirmed() {
        for (var here : states.all()) {
            if (here.exam() == ProcedureState.ExamState.SET && !states.allows(here, ActionKind.CONFIRM_EXAM)) {
                fault(stageOf(here), "unconfirmable", "现场鉴定无法确认：" + states.way(here));
            }
        }
    }

    private void everythingIsOfUse() {
        var stages = new HashSet<StageCode>();
        states.all().forEach(here -> stages.add(here.stage()));
        var used = Collections.newSetFromMap(new IdentityHashMap<ActionGuide, Boolean>());
        states.moves().forEach(move -> used.add(move.action()));
        used.addAll(sideFacts.possible());
        var started = new HashSet<ClockCode>();
        states.all().forEach(here -> started.addAll(here.clocks().keySet()));
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

    private String stageOf(ProcedureState here) {
        return path + "/stages/" + here.stage();
    }

    private void fault(String at, String rule, String detail) {
        faults.putIfAbsent(at + " " + rule, new Fault(at, rule, detail));
    }
}
