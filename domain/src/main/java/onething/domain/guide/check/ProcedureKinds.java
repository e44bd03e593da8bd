package onething.domain.guide.check;

import java.util.ArrayList;
import java.util.List;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Stage;
import onething.domain.refusal.Fault;

/// Checks each action of a procedure against its kind: where it is possible, who may take it, where it
/// leads, and what it requires.
final class ProcedureKinds {

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
        var kind = action.kind();
        fits(at, action);
        if (!kind.leads().contains(action.target().destination(procedure))) {
            fault(at + "/target", "kind", "an action of this kind does not lead there");
        }
        if (kind.restsOnGround() && action.grounds().isEmpty()) {
            fault(at + "/grounds", "kind", kind + " rests on a legal ground");
        }
        if (kind.choosesOutcome() && action.outcomes().isEmpty()) {
            fault(at + "/outcomes", "kind", "a decision has outcomes to choose from");
        }
        kind.pastDay().ifPresent(day -> asked(at, action, day));
        kind.beside().forEach(other -> beside(at, stage, other));
        effects(at, action);
        suspensible(at, action);
        if (kind.grantsProposal()) {
            extensible(at, stage);
        }
    }

    private void fits(String at, ActionGuide action) {
        var kind = action.kind();
        if (action.by().isEmpty() || !kind.by().containsAll(action.by())) {
            fault(at + "/by", "kind", kind + " is taken by " + kind.by());
        }
        if (action.in().isEmpty() || !kind.in().containsAll(action.in())) {
            fault(at + "/in", "kind", kind + " is lawful in " + kind.in());
        }
    }

    private void beside(String at, Stage stage, ActionKind other) {
        if (stage.actions().stream().noneMatch(action -> action.kind() == other)) {
            fault(at, "kind", "the stage needs an action of kind " + other + " beside it");
        }
    }

    /// Some effects belong to one kind: only an extension extends a clock, only a new exam day moves one.
    private void effects(String at, ActionGuide action) {
        for (var other : ActionKind.values()) {
            other.ownEffect()
                    .filter(effect -> other != action.kind())
                    .filter(effect -> action.effects().stream().anyMatch(effect::isInstance))
                    .ifPresent(effect -> fault(at + "/effects", "kind", "only " + other + " does that to a clock"));
        }
    }

    private void extensible(String at, Stage stage) {
        if (stage.extended().findAny().isEmpty()) {
            fault(at + "/effects", "kind", "an extension extends a clock");
        }
        stage.extended()
                .filter(clock -> procedure.clock(clock).orElseThrow().rule().extension() == null)
                .forEach(clock -> fault(at + "/effects", "clock-effect", clock + " cannot be extended"));
    }

    /// The rule of the clock must name the ground by its title, because the ledger shows it.
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

    private void asked(String at, ActionGuide action, FieldPath day) {
        boolean asked = action.inputs().stream()
                .filter(input -> input.path().equals(day))
                .filter(input -> input.required() && input.asked().equals(Condition.ALWAYS))
                .anyMatch(input -> input.kind() instanceof FieldKind.Day its && !its.mayBeFuture());
        if (!asked) {
            fault(at + "/inputs", "kind", action.kind() + " asks for " + day + ", a day that has come");
        }
    }

    private void fault(String at, String rule, String detail) {
        faults.add(new Fault(at, rule, detail));
    }
}
