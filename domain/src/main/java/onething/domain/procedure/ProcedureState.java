package onething.domain.procedure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.ClockCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.StageCode;
import onething.domain.party.Role;

/// The state of a matter as far as its procedure needs it, without persons, days and texts. It alone
/// decides which actions are possible. So one rule serves the matter itself and
/// [onething.domain.guide.check.ProcedureCheck], which visits every state.
///
/// @param stage      the stage of the matter, or the one from which it was returned or suspended
/// @param clocks     the clocks that are started and not stopped
/// @param milestones the facts from actions and from the form
/// @param proposed   whether an extension is proposed and not yet decided
public record ProcedureState(
        StandingKind standing,
        StageCode stage,
        Map<ClockCode, ClockState> clocks,
        Set<MilestoneCode> milestones,
        ExamState exam,
        boolean proposed) {

    public enum ExamState {
        NONE,
        /// Scheduled; the applicant has not confirmed it yet.
        SET,
        CONFIRMED,
        /// The time of the exam has passed.
        OVER
    }

    public ProcedureState {
        clocks = Map.copyOf(clocks);
        milestones = Set.copyOf(milestones);
    }

    public static ProcedureState received(Procedure procedure, Set<MilestoneCode> given) {
        return new ProcedureState(
                StandingKind.SUBMITTED,
                procedure.intake().code(),
                ClockChange.of(procedure.onReceipt(), Map.of()).after(),
                given,
                ExamState.NONE,
                false);
    }

    public static ProcedureState awaiting(Procedure procedure, Set<MilestoneCode> given) {
        return new ProcedureState(
                StandingKind.AWAITING_PREREQUISITE, procedure.intake().code(), Map.of(), given, ExamState.NONE, false);
    }

    public ProcedureState with(Set<MilestoneCode> others) {
        return new ProcedureState(standing, stage, clocks, others, exam, proposed);
    }

    /// Whether the action is possible here for a person with the right role.
    public boolean allows(ActionGuide action, Procedure procedure) {
        return isOpen(action, procedure)
                && hasAllFacts(action)
                && (action.kind().comesFirst() || isOfApplicant(action) || nothingComesFirst(procedure));
    }

    /// Whether the action lacks only facts.
    public boolean isBlocked(ActionGuide action, Procedure procedure) {
        return isOpen(action, procedure) && nothingComesFirst(procedure) && !hasAllFacts(action);
    }

    /// Whether nothing of the action is [missing]. Plain loops here and in what it calls: the proof of a procedure
    /// asks this for each action in each state.
    private boolean hasAllFacts(ActionGuide action) {
        if (!MilestoneRule.isMet(action.milestones().needs(), milestones)) {
            return false;
        }
        for (var outcome : action.outcomes()) {
            if (MilestoneRule.isMet(outcome.needs(), milestones)) {
                return true;
            }
        }
        return action.outcomes().isEmpty();
    }

    /// The missing facts of the action; empty if nothing is missing. If the action itself has all its
    /// facts but no outcome has, the missing ones of its first outcome.
    public List<Set<MilestoneCode>> missing(ActionGuide action) {
        var missing = action.milestones().missing(milestones);
        var outcomes = action.outcomes();
        return missing.isEmpty() && !outcomes.isEmpty() && outcomes(action).isEmpty()
                ? outcomes.getFirst().missing(milestones)
                : missing;
    }

    /// The outcomes with all required facts.
    public List<ActionGuide.Outcome> outcomes(ActionGuide action) {
        return action.outcomes().stream()
                .filter(outcome -> outcome.missing(milestones).isEmpty())
                .toList();
    }

    private static boolean isOfApplicant(ActionGuide action) {
        return action.by().equals(Set.of(Role.APPLICANT));
    }

    /// Whether no action that comes first is possible, such as the acceptance by the office's silence.
    private boolean nothingComesFirst(Procedure procedure) {
        for (var action : procedure.stage(stage).map(Stage::actions).orElse(List.of())) {
            if (action.kind().comesFirst() && isOpen(action, procedure) && hasAllFacts(action)) {
                return false;
            }
        }
        return true;
    }

    /// What the law does once clocks have run out and the office has stayed silent. None where silence has no such
    /// effect in this state.
    public Stream<ActionGuide> onSilence(Procedure procedure) {
        return procedure.stage(stage).stream()
                .flatMap(here -> here.actions().stream())
                .filter(action -> action.kind().comesFirst()
                        && action.in().contains(standing)
                        && action.milestones().isOpen(milestones)
                        && hasAllFacts(action));
    }

    private boolean isOpen(ActionGuide action, Procedure procedure) {
        return action.in().contains(standing)
                && action.gate().admits(clocks)
                && action.milestones().isOpen(milestones)
                && action.kind().isOpen(exam, proposed)
                && (!action.kind().needsFittingClocks() || fits(action))
                && (!action.kind().needsExtensibleClocks() || isExtensible(procedure));
    }

    /// Whether the clocks that the stage may extend all run, are not late, and have an extension left.
    private boolean isExtensible(Procedure procedure) {
        return procedure.stage(stage).stream()
                .flatMap(Stage::extended)
                .allMatch(clock -> isExtensible(clock, procedure));
    }

    /// Whether every clock is in the state that the action's effects need.
    private boolean fits(ActionGuide action) {
        return ClockChange.of(action.effects(), clocks).misfits().isEmpty();
    }

    private boolean isExtensible(ClockCode code, Procedure procedure) {
        var state = clocks.get(code);
        return state != null
                && state.phase() == ClockState.Phase.RUNNING
                && !state.late()
                && procedure
                        .clock(code)
                        .map(guide -> guide.rule().extension())
                        .filter(rule -> state.extensions() < rule.times())
                        .isPresent();
    }

    /// The states to which the passing of time alone may lead: the time of an exam passes, or a watched
    /// clock runs out.
    ///
    /// @param watched the [watched clocks][Procedure#watched] of the procedure
    public Stream<ProcedureState> later(Set<ClockCode> watched) {
        var over = exam == ExamState.SET || exam == ExamState.CONFIRMED
                ? Stream.of(new ProcedureState(standing, stage, clocks, milestones, ExamState.OVER, proposed))
                : Stream.<ProcedureState>empty();
        var lapsed = watched.stream().flatMap(clock -> lapsed(clock).stream());
        return Stream.concat(over, lapsed);
    }

    private Optional<ProcedureState> lapsed(ClockCode clock) {
        return Optional.ofNullable(clocks.get(clock))
                .filter(state -> state.phase() == ClockState.Phase.RUNNING && !state.late())
                .map(state -> {
                    var changed = new HashMap<>(clocks);
                    changed.put(clock, state.ranOut());
                    return new ProcedureState(standing, stage, changed, milestones, exam, proposed);
                });
    }

    /// The state after the action. No other code decides it: a matter calls this and adds its own facts.
    ///
    /// @throws java.util.NoSuchElementException if the procedure has no such stage
    public ProcedureState after(ActionGuide action, Optional<OutcomeCode> outcome, Procedure procedure) {
        return led(action, procedure).holding(action, outcome);
    }

    private ProcedureState holding(ActionGuide action, Optional<OutcomeCode> outcome) {
        var left = action.milestones().after(milestones);
        outcome.flatMap(action::outcome).ifPresent(decided -> left.addAll(decided.leaves()));
        return new ProcedureState(standing, stage, clocks, left, exam, proposed);
    }

    private ProcedureState led(ActionGuide action, Procedure procedure) {
        var changed = ClockChange.of(action.effects(), clocks).after();
        return switch (action.target()) {
            case Target.Stay _ -> staying(action.kind(), changed);
            case Target.ToStage(var next) ->
                new ProcedureState(standingIn(next, procedure), next, changed, milestones, ExamState.NONE, false);
            case Target.ToReturned _ -> moved(StandingKind.RETURNED, changed);
            case Target.ToSuspended _ -> moved(StandingKind.SUSPENDED, changed);
            case Target.Back _ -> moved(standingIn(stage, procedure), changed);
            case Target.ToEnd(var end) -> moved(end.standing(), changed);
        };
    }

    /// A scheduled exam and a proposed extension end with the standing.
    private ProcedureState moved(StandingKind another, Map<ClockCode, ClockState> changed) {
        return new ProcedureState(another, stage, changed, milestones, ExamState.NONE, false);
    }

    private static StandingKind standingIn(StageCode code, Procedure procedure) {
        return procedure.stage(code).orElseThrow().kind().standing();
    }

    private ProcedureState staying(ActionKind kind, Map<ClockCode, ClockState> changed) {
        return new ProcedureState(
                standing, stage, changed, milestones, kind.examAfter(exam), kind.isProposedAfter(proposed));
    }
}
