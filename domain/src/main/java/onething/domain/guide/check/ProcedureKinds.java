package onething.domain.guide.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Stage;
import onething.domain.procedure.Target;
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
            fault(at + "/effects", "no-clock-effect", "应当写明对时限的影响；没有影响的写none");
        }
        var kind = action.kind();
        fits(at, action);
        if (!kind.leads().contains(action.target().destination(procedure))) {
            fault(at + "/target", "kind", "这类办理不能转到那里");
        }
        if (kind.restsOnGround() && action.grounds().isEmpty()) {
            fault(at + "/grounds", "kind", kind + "须有法定事由");
        }
        if (kind.choosesOutcome() && action.outcomes().isEmpty()) {
            fault(at + "/outcomes", "kind", "决定须有可选的结果");
        }
        kind.pastDay().ifPresent(day -> pastDay(at, action, day));
        kind.receivingDistrict().ifPresent(district -> receivingDistrict(at, action, district));
        kind.inputs().forEach((input, form) -> input(at, action, input, form));
        if (kind == ActionKind.ORDER_PAYMENT && procedure.payeeFields().isEmpty()) {
            fault(at, "kind", "须写明银行退回以后由申请人重新填写的内容：payee-fields");
        }
        if (kind.listsWhatMayFollow()) {
            missingIsHandedIn(at, action);
        }
        kind.beside().forEach(other -> beside(at, stage, other));
        missedExam(at, stage, action);
        effects(at, action);
        suspensible(at, action);
        if (kind.grantsProposal()) {
            extensible(at, stage);
        }
    }

    private void fits(String at, ActionGuide action) {
        var kind = action.kind();
        if (action.by().isEmpty() || !kind.by().containsAll(action.by())) {
            fault(at + "/by", "kind", kind + "只能由这些人员办理：" + kind.by());
        }
        if (action.in().isEmpty() || !kind.in().containsAll(action.in())) {
            fault(at + "/in", "kind", kind + "只能在这些状态下办理：" + kind.in());
        }
    }

    /// What is missing at the acceptance must find its way in, in the stage where the matter goes on.
    private void missingIsHandedIn(String at, ActionGuide action) {
        var next =
                action.target() instanceof Target.ToStage(var code) ? procedure.stage(code) : Optional.<Stage>empty();
        boolean handedIn = next.stream()
                .flatMap(stage -> stage.actions().stream())
                .anyMatch(other -> other.kind() == ActionKind.HAND_IN_MISSING);
        if (!handedIn) {
            fault(at, "kind", "受理以后的环节还须有这类办理：" + ActionKind.HAND_IN_MISSING);
        }
    }

    private void beside(String at, Stage stage, ActionKind other) {
        if (!allows(stage, other)) {
            fault(at, "kind", "这个环节还须有这类办理：" + other);
        }
    }

    /// While another time of an exam is to be found, no one records that the applicant did not turn up, and a
    /// matter does not end for it. The rule knows that ground by the name of the kind, so another name would lose
    /// it.
    private void missedExam(String at, Stage stage, ActionGuide action) {
        if (isForMissedExam(action) && !allows(stage, ActionKind.NO_SHOW)) {
            fault(at + "/grounds", "kind", "以未按时到场为由的，这个环节还须有这类办理：" + ActionKind.NO_SHOW);
        }
        if (action.kind() == ActionKind.NO_SHOW
                && allows(stage, ActionKind.TERMINATE)
                && stage.actions().stream().noneMatch(ProcedureKinds::isForMissedExam)) {
            fault(at, "kind", "这个环节的终止须有这个代码的法定事由：" + ActionKind.NO_SHOW.wireName());
        }
    }

    private static boolean isForMissedExam(ActionGuide action) {
        return action.grounds().stream()
                .anyMatch(ground -> ground.code().value().equals(ActionKind.NO_SHOW.wireName()));
    }

    private static boolean allows(Stage stage, ActionKind kind) {
        return stage.actions().stream().anyMatch(action -> action.kind() == kind);
    }

    /// Some effects belong to one kind: only an extension extends a clock, only a new exam day moves one.
    private void effects(String at, ActionGuide action) {
        for (var other : ActionKind.values()) {
            other.ownEffect()
                    .filter(effect -> other != action.kind())
                    .filter(effect -> action.effects().stream().anyMatch(effect::isInstance))
                    .ifPresent(effect -> fault(at + "/effects", "kind", "只有" + other + "可以这样影响时限"));
        }
    }

    private void extensible(String at, Stage stage) {
        if (stage.extended().findAny().isEmpty()) {
            fault(at + "/effects", "kind", "延期须延长一个时限");
        }
        stage.extended()
                .filter(clock -> procedure.clock(clock).orElseThrow().rule().extension() == null)
                .forEach(clock -> fault(at + "/effects", "clock-effect", clock + "不能延期"));
    }

    /// The rule of the clock must name the ground by its title, because the ledger shows it.
    private void suspensible(String at, ActionGuide action) {
        for (var effect : action.effects()) {
            if (effect instanceof ClockEffect.Suspend(var clock)) {
                var named = procedure.clock(clock).orElseThrow().rule().suspensionGrounds();
                action.grounds().stream()
                        .filter(ground -> !named.contains(ground.title()))
                        .forEach(ground -> fault(at + "/grounds", "clock-effect", clock + "不因此中止：" + ground.title()));
            }
        }
    }

    private void pastDay(String at, ActionGuide action, FieldPath day) {
        if (!isAsked(action, day, kind -> kind instanceof FieldKind.Day its && !its.mayBeFuture())) {
            fault(at + "/inputs", "kind", action.kind() + "须填写已经到来的日期：" + day);
        }
    }

    private void receivingDistrict(String at, ActionGuide action, FieldPath district) {
        if (!isAsked(action, district, FieldKind.District.class::isInstance)) {
            fault(at + "/inputs", "kind", action.kind() + "须填写接受移送的区划：" + district);
        }
    }

    private void input(String at, ActionGuide action, FieldPath input, Class<? extends FieldKind> form) {
        if (!isAsked(action, input, form::isInstance)) {
            fault(at + "/inputs", "kind", action.kind() + "须填写" + input + "（" + form.getSimpleName() + "）");
        }
    }

    private static boolean isAsked(ActionGuide action, FieldPath path, Predicate<FieldKind> fits) {
        return action.inputs().stream()
                .filter(input -> input.path().equals(path))
                .filter(input -> input.required() && input.asked().equals(Condition.ALWAYS))
                .map(FormField::kind)
                .anyMatch(fits);
    }

    private void fault(String at, String rule, String detail) {
        faults.add(new Fault(at, rule, detail));
    }
}
