package onething.domain.procedure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onething.domain.code.ClockCode;
import onething.domain.code.StageCode;

/// Where a matter stands, as far as its procedure is concerned: no person, no day, no word. What is
/// lawful follows
/// from it alone, so the same rule serves the matter itself and
/// [onething.domain.guide.check.ProcedureCheck], which
/// looks at every state there is.
///
/// @param stage    the stage that the matter is in, or was returned or suspended from
/// @param clocks   the clocks that run or stand still; one that was never started or was stopped is not
///     there
/// @param proposed whether an extension is proposed and not yet decided
public record ProcedureState(
        StandingKind standing, StageCode stage, Map<ClockCode, ClockState> clocks, ExamState exam, boolean proposed) {

    public enum ExamState {
        NONE,
        /// Set, and to be confirmed by the applicant.
        SET,
        CONFIRMED,
        /// Its hour has come.
        OVER
    }

    public ProcedureState {
        clocks = Map.copyOf(clocks);
    }

    public static ProcedureState received(Procedure procedure) {
        return new ProcedureState(
                StandingKind.SUBMITTED,
                procedure.intake().code(),
                ClockChange.of(procedure.onReceipt(), Map.of()).after(),
                ExamState.NONE,
                false);
    }

    public static ProcedureState awaiting(Procedure procedure) {
        return new ProcedureState(
                StandingKind.AWAITING_PREREQUISITE, procedure.intake().code(), Map.of(), ExamState.NONE, false);
    }

    /// Whether the action is lawful here for whoever may take it.
    public boolean allows(ActionGuide action, Procedure procedure) {
        return action.in().contains(standing)
                && action.gate().admits(clocks)
                && action.kind().isOpen(exam, proposed)
                && (!action.kind().needsExtensibleClocks() || isExtensible(procedure));
    }

    /// Whether the clocks that the stage may extend all run, are not late, and have an extension left.
    private boolean isExtensible(Procedure procedure) {
        return procedure.stage(stage).stream()
                .flatMap(Stage::extended)
                .allMatch(clock -> isExtensible(clock, procedure));
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

    /// The states that the passing of time alone may lead to: an exam's hour comes, a clock that is watched
    /// for it runs out.
    public Stream<ProcedureState> later(Procedure procedure) {
        var over = exam == ExamState.SET || exam == ExamState.CONFIRMED
                ? Stream.of(new ProcedureState(standing, stage, clocks, ExamState.OVER, proposed))
                : Stream.<ProcedureState>empty();
        var lapsed = procedure.watched().stream().flatMap(clock -> lapsed(clock).stream());
        return Stream.concat(over, lapsed);
    }

    private Optional<ProcedureState> lapsed(ClockCode clock) {
        return Optional.ofNullable(clocks.get(clock))
                .filter(state -> state.phase() == ClockState.Phase.RUNNING && !state.late())
                .map(state -> {
                    var changed = new HashMap<>(clocks);
                    changed.put(clock, state.ranOut());
                    return new ProcedureState(standing, stage, changed, exam, proposed);
                });
    }

    /// Where the action leads. This is the one place that says so: a matter asks it, and adds the facts.
    ///
    /// @throws java.util.NoSuchElementException if the procedure has no such stage
    public ProcedureState after(ActionGuide action, Procedure procedure) {
        var changed = ClockChange.of(action.effects(), clocks).after();
        return switch (action.target()) {
            case Target.Stay _ -> staying(action.kind(), changed);
            case Target.ToStage(var next) ->
                new ProcedureState(standingIn(next, procedure), next, changed, ExamState.NONE, false);
            case Target.ToReturned _ -> moved(StandingKind.RETURNED, changed);
            case Target.ToSuspended _ -> moved(StandingKind.SUSPENDED, changed);
            case Target.Back _ -> moved(standingIn(stage, procedure), changed);
            case Target.ToEnd(var end) -> moved(end.standing(), changed);
        };
    }

    /// An exam that was set and an extension that was proposed lapse with the standing.
    private ProcedureState moved(StandingKind another, Map<ClockCode, ClockState> changed) {
        return new ProcedureState(another, stage, changed, ExamState.NONE, false);
    }

    private static StandingKind standingIn(StageCode code, Procedure procedure) {
        return procedure.stage(code).orElseThrow().kind().standing();
    }

    private ProcedureState staying(ActionKind kind, Map<ClockCode, ClockState> changed) {
        return new ProcedureState(standing, stage, changed, kind.examAfter(exam), kind.isProposedAfter(proposed));
    }
}
