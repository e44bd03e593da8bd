package onething.domain.guide;

import static onething.domain.guide.StandingKind.AWAITING_PREREQUISITE;
import static onething.domain.guide.StandingKind.DECIDED;
import static onething.domain.guide.StandingKind.RETURNED;
import static onething.domain.guide.StandingKind.SUBMITTED;
import static onething.domain.guide.StandingKind.SUSPENDED;
import static onething.domain.guide.StandingKind.UNDER_WAY;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import onething.domain.party.Role;
import onething.domain.refusal.Fault;

/// Whether each action of a procedure is what its kind says: where it is lawful, by whom, where it leads, on what it
/// rests.
final class ProcedureKinds {

    private static final Set<Role> STAFF = EnumSet.of(Role.OFFICER, Role.APPROVER);
    private static final Set<Role> APPLICANT = EnumSet.of(Role.APPLICANT);
    private static final Set<Role> APPROVER = EnumSet.of(Role.APPROVER);
    private static final Set<Role> SYSTEM = EnumSet.of(Role.SYSTEM);

    private final Procedure procedure;
    private final String path;
    private final List<Fault> faults = new ArrayList<>();

    ProcedureKinds(Procedure procedure, String path) {
        this.procedure = procedure;
        this.path = path;
    }

    List<Fault> faults() {
        procedure.stages().forEach(stage -> stage.actions().forEach(action -> check(stage, action)));
        return faults;
    }

    private void check(Stage stage, ActionGuide action) {
        var at = ProcedureCheck.pointer(path, stage, action);
        if (action.effects().isEmpty()) {
            fault(at + "/effects", "no-clock-effect", "an action says what it does to the clocks, if only none");
        }
        switch (action.kind()) {
            case RELEASE -> {
                fits(at, action, SYSTEM, AWAITING_PREREQUISITE);
                leads(at, action.target() instanceof Target.ToStage(var next) && isKind(next, Stage.Kind.INTAKE));
            }
            case CLOSE_UNMET -> {
                fits(at, action, SYSTEM, AWAITING_PREREQUISITE);
                leads(at, ends(action, Target.End.CLOSED));
            }
            case ACCEPT, FILE -> {
                fits(at, action, STAFF, SUBMITTED);
                leads(at, toHandling(action));
            }
            case REQUEST_SUPPLEMENT -> {
                fits(at, action, STAFF, SUBMITTED, UNDER_WAY);
                leads(at, action.target() instanceof Target.ToReturned);
            }
            case SUPPLEMENT -> {
                fits(at, action, APPLICANT, RETURNED);
                leads(at, action.target() instanceof Target.Back);
            }
            case REFUSE, REDIRECT -> {
                fits(at, action, STAFF, SUBMITTED, RETURNED, UNDER_WAY);
                leads(at, ends(action, Target.End.REFUSED));
                grounded(at, action);
            }
            case SCHEDULE_EXAM, RESCHEDULE, NO_SHOW -> {
                fits(at, action, STAFF, UNDER_WAY);
                leads(at, stays(action));
            }
            case CONFIRM_EXAM -> {
                fits(at, action, APPLICANT, UNDER_WAY);
                leads(at, stays(action));
            }
            case PROPOSE_EXTENSION -> {
                fits(at, action, STAFF, UNDER_WAY);
                leads(at, stays(action));
                decided(at, stage);
            }
            case EXTEND -> {
                fits(at, action, APPROVER, UNDER_WAY);
                leads(at, stays(action));
                extensible(at, stage);
            }
            case DECLINE_EXTENSION -> {
                fits(at, action, APPROVER, UNDER_WAY);
                leads(at, stays(action));
            }
            case SUSPEND -> {
                fits(at, action, STAFF, UNDER_WAY);
                leads(at, action.target() instanceof Target.ToSuspended);
                grounded(at, action);
                suspensible(at, action);
            }
            case RESUME -> {
                fits(at, action, STAFF, SUSPENDED);
                leads(at, action.target() instanceof Target.Back);
                resumedFromADay(at, action);
            }
            case ADVANCE -> {
                fits(at, action, STAFF, SUBMITTED, RETURNED, UNDER_WAY, SUSPENDED);
                leads(at, stays(action) || toHandling(action));
            }
            case DECIDE -> {
                fits(at, action, STAFF, SUBMITTED, UNDER_WAY);
                leads(at, ends(action, Target.End.CLOSED) || toService(action));
                if (action.outcomes().isEmpty()) {
                    fault(at + "/outcomes", "kind", "a decision has outcomes to choose from");
                }
            }
            case SERVE -> {
                fits(at, action, STAFF, DECIDED);
                leads(at, ends(action, Target.End.CLOSED));
            }
            case WITHDRAW -> {
                fits(at, action, APPLICANT, AWAITING_PREREQUISITE, SUBMITTED, RETURNED, UNDER_WAY, SUSPENDED);
                leads(at, ends(action, Target.End.WITHDRAWN));
            }
            case TERMINATE -> {
                fits(at, action, STAFF, RETURNED, UNDER_WAY, SUSPENDED);
                leads(at, ends(action, Target.End.TERMINATED));
                grounded(at, action);
            }
            case TRANSFER -> {
                fits(at, action, STAFF, UNDER_WAY);
                leads(at, toHandling(action));
            }
        }
        if (action.kind() != ActionKind.DECIDE && toService(action)) {
            fault(at + "/target", "kind", "only a decision leads to service");
        }
        if (action.kind() != ActionKind.EXTEND && any(action, ClockEffect.Extend.class)
                || action.kind() != ActionKind.RESCHEDULE && any(action, ClockEffect.Shift.class)) {
            fault(at + "/effects", "kind", "only an extension extends a clock, only another exam day moves one");
        }
    }

    private void fits(String at, ActionGuide action, Set<Role> by, StandingKind first, StandingKind... more) {
        if (action.by().isEmpty() || !by.containsAll(action.by())) {
            fault(at + "/by", "kind", action.kind() + " is taken by " + by);
        }
        var in = EnumSet.of(first, more);
        if (action.in().isEmpty() || !in.containsAll(action.in())) {
            fault(at + "/in", "kind", action.kind() + " is lawful in " + in);
        }
    }

    private void leads(String at, boolean where) {
        if (!where) {
            fault(at + "/target", "kind", "an action of this kind does not lead there");
        }
    }

    private void grounded(String at, ActionGuide action) {
        if (action.grounds().isEmpty()) {
            fault(at + "/grounds", "kind", action.kind() + " rests on a legal ground");
        }
    }

    /// What is proposed can be granted and declined.
    private void decided(String at, Stage stage) {
        for (var kind : List.of(ActionKind.EXTEND, ActionKind.DECLINE_EXTENSION)) {
            if (stage.actions().stream().noneMatch(action -> action.kind() == kind)) {
                fault(at, "kind", "where an extension is proposed, the stage needs an action of kind " + kind);
            }
        }
    }

    private void extensible(String at, Stage stage) {
        if (stage.extended().findAny().isEmpty()) {
            fault(at + "/effects", "kind", "an extension extends a clock");
        }
        stage.extended()
                .filter(clock -> procedure.clock(clock).orElseThrow().rule().extension() == null)
                .forEach(clock -> fault(at + "/effects", "clock-effect", clock + " cannot be extended"));
        if (stage.actions().stream().noneMatch(action -> action.kind() == ActionKind.PROPOSE_EXTENSION)) {
            fault(at, "kind", "an extension is proposed before it is granted");
        }
    }

    /// The clock's rule names the ground, by its title: the ledger shows it.
    private void suspensible(String at, ActionGuide action) {
        for (var effect : action.effects()) {
            if (effect instanceof ClockEffect.Suspend(var clock)) {
                var named = procedure.clock(clock).orElseThrow().rule().suspensionGrounds();
                action.grounds().stream()
                        .filter(ground -> !named.contains(ground.title()))
                        .forEach(ground -> fault(
                                at + "/grounds", "clock-effect", clock + " is not suspended for " + ground.title()));
            }
        }
    }

    private void resumedFromADay(String at, ActionGuide action) {
        boolean asked = action.inputs().stream()
                .filter(input -> input.path().equals(ActionGuide.CAUSE_ENDED))
                .filter(input -> input.required() && input.asked().equals(Condition.ALWAYS))
                .anyMatch(input -> input.kind() instanceof FieldKind.Day day && !day.mayBeFuture());
        if (!asked) {
            fault(at + "/inputs", "kind", "a resumption asks for " + ActionGuide.CAUSE_ENDED + ", a day that has come");
        }
    }

    private boolean toHandling(ActionGuide action) {
        return action.target() instanceof Target.ToStage(var next) && isKind(next, Stage.Kind.HANDLING);
    }

    private boolean toService(ActionGuide action) {
        return action.target() instanceof Target.ToStage(var next) && isKind(next, Stage.Kind.SERVICE);
    }

    private boolean isKind(StageCode stage, Stage.Kind kind) {
        return procedure.stage(stage).orElseThrow().kind() == kind;
    }

    private static boolean stays(ActionGuide action) {
        return action.target() instanceof Target.Stay;
    }

    private static boolean ends(ActionGuide action, Target.End end) {
        return action.target() instanceof Target.ToEnd(var its) && its == end;
    }

    private static boolean any(ActionGuide action, Class<? extends ClockEffect> kind) {
        return action.effects().stream().anyMatch(kind::isInstance);
    }

    private void fault(String at, String rule, String detail) {
        faults.add(new Fault(at, rule, detail));
    }
}
