package onething.domain.guide.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.ClockCode;
import onething.domain.code.MilestoneCode;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.form.InputRule;
import onething.domain.guide.MatterGuide;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.ClockGuide;
import onething.domain.procedure.KnownInputs;
import onething.domain.procedure.Milestone;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Safeguard;
import onething.domain.procedure.Stage;
import onething.domain.procedure.Target;
import onething.domain.refusal.Fault;

/// Checks that everything a procedure names exists exactly once.
final class ProcedureReferences {

    private final MatterGuide matter;
    private final Procedure procedure;
    private final String path;
    private final List<Fault> faults = new ArrayList<>();

    ProcedureReferences(MatterGuide matter, String path) {
        this.matter = matter;
        this.procedure = matter.procedure();
        this.path = path;
    }

    List<Fault> faults() {
        if (procedure.stages().isEmpty()) {
            faults.add(new Fault(path + "/stages", "required", "流程至少有一个环节"));
            return faults;
        }
        once(
                path + "/clocks",
                procedure.clocks().stream().map(clock -> clock.rule().code()));
        once(path + "/stages", procedure.stages().stream().map(Stage::code));
        procedure.clocks().forEach(this::clock);
        procedure.onReceipt().forEach(effect -> onReceipt(path + "/on-receipt", effect));
        procedure.stages().forEach(this::stage);
        milestones();
        procedure.safeguards().forEach(this::safeguard);
        prerequisites();
        return faults;
    }

    private void clock(ClockGuide clock) {
        var outer = clock.rule().inside();
        if (outer != null) {
            known(path + "/clocks/" + clock.rule().code() + "/inside", outer);
        }
        var earlier = clock.countedFrom();
        if (earlier != null) {
            known(path + "/clocks/" + clock.rule().code() + "/counted-from", earlier);
        }
    }

    private void onReceipt(String at, ClockEffect effect) {
        effect(at, effect);
        boolean counts = effect.about()
                .flatMap(procedure::clock)
                .filter(clock -> clock.countedFrom() != null)
                .isPresent();
        if (counts) {
            faults.add(new Fault(at, "clock-effect", effect.text() + "自另一时限起算，而此前没有时限"));
        }
    }

    private void stage(Stage stage) {
        var at = ProcedureCheck.pointer(path, stage);
        boolean isFirst = stage == procedure.intake();
        if (isFirst != (stage.kind() == Stage.Kind.INTAKE)) {
            faults.add(new Fault(at + "/kind", "kind", "第一个环节是受理环节，其他环节不是"));
        }
        once(at + "/actions", stage.actions().stream().map(ActionGuide::code));
        stage.actions().forEach(action -> action(ProcedureCheck.pointer(path, stage, action), action));
    }

    private void action(String at, ActionGuide action) {
        action.effects().forEach(effect -> effect(at + "/effects", effect));
        var rule = action.milestones();
        Stream.of(
                        rule.needs().stream().flatMap(Set::stream),
                        rule.unless().stream(),
                        rule.proposal().stream(),
                        rule.apartFrom().stream())
                .flatMap(codes -> codes)
                .forEach(code -> milestone(at + "/needs", code));
        Stream.concat(rule.leaves().stream(), rule.clears().stream()).forEach(code -> milestone(at + "/leaves", code));
        action.outcomes()
                .forEach(outcome -> Stream.concat(
                                outcome.needs().stream().flatMap(Set::stream), outcome.leaves().stream())
                        .forEach(code -> milestone(at + "/outcomes/" + outcome.code(), code)));
        action.gate().whileRunning().forEach(clock -> known(at + "/while-running", clock));
        action.gate().unlessRunning().forEach(clock -> known(at + "/unless-running", clock));
        action.gate().onceMissed().forEach(clock -> known(at + "/once-missed", clock));
        if (action.target() instanceof Target.ToStage(var stage)
                && procedure.stage(stage).isEmpty()) {
            faults.add(new Fault(at + "/target", "unknown", "没有这个环节：" + stage));
        }
        once(at + "/outcomes", action.outcomes().stream().map(ActionGuide.Outcome::code));
        once(at + "/grounds", action.grounds().stream().map(ActionGuide.Ground::code));
        once(at + "/inputs", action.inputs().stream().map(FormField::path));
        action.rules().stream()
                .flatMap(ProcedureReferences::fields)
                .forEach(field -> input(at + "/rules", field, action));
        for (var input : action.inputs()) {
            conditions(input)
                    .forEach(condition ->
                            condition(at + "/inputs/" + input.path().name(), condition, action));
            if (input.path().equals(KnownInputs.OUTCOME)) {
                faults.add(new Fault(at + "/inputs", "reserved", input.path() + "是所选的结果，不能另作填写项"));
            }
        }
    }

    /// The conditions of an input and of its options.
    private static Stream<Condition> conditions(FormField input) {
        var offered = input.kind() instanceof FieldKind.Choice(var options, var _)
                ? options.stream().map(FieldKind.Option::offered)
                : Stream.<Condition>empty();
        return Stream.concat(Stream.of(input.asked()), offered);
    }

    private void condition(String at, Condition condition, ActionGuide action) {
        ConditionCheck.fields(condition).forEach(field -> input(at, field, action));
        answered(condition).forEach(answered -> outcome(at, answered, action));
    }

    private void outcome(String at, Condition.Answered condition, ActionGuide action) {
        if (condition.field().equals(KnownInputs.OUTCOME)) {
            condition.oneOf().stream()
                    .filter(code -> action.outcomes().stream()
                            .noneMatch(outcome -> outcome.code().value().equals(code)))
                    .sorted()
                    .forEach(code -> faults.add(new Fault(at, "unknown", "没有这种结果：" + code)));
        }
    }

    private void input(String at, FieldPath field, ActionGuide action) {
        boolean known = field.equals(KnownInputs.OUTCOME)
                ? !action.outcomes().isEmpty()
                : action.inputs().stream().anyMatch(input -> input.path().equals(field));
        if (!known) {
            faults.add(new Fault(at, "unknown", "没有这个填写项：" + field));
        }
    }

    private void milestone(String at, MilestoneCode code) {
        if (procedure.milestone(code).isEmpty()) {
            faults.add(new Fault(at, "unknown", "没有这个事实：" + code));
        }
    }

    /// Each milestone exists once and comes from the form or from an action. Another matter may be the
    /// one that requires it.
    private void milestones() {
        once(path + "/milestones", procedure.milestones().stream().map(Milestone::code));
        for (var milestone : procedure.milestones()) {
            var at = path + "/milestones/" + milestone.code();
            if (!milestone.isGiven() && actions().noneMatch(action -> leaves(action, milestone.code()))) {
                faults.add(new Fault(at, "unreachable", "没有任何办理确立这个事实"));
            }
        }
    }

    private static boolean leaves(ActionGuide action, MilestoneCode code) {
        return action.milestones().leaves().contains(code)
                || action.outcomes().stream()
                        .anyMatch(outcome -> outcome.leaves().contains(code));
    }

    private void safeguard(Safeguard safeguard) {
        var at = path + "/safeguards/" + safeguard.code();
        if (safeguard.before().isEmpty() || safeguard.requires().isEmpty()) {
            faults.add(new Fault(at, "required", "保障须写明先后两项办理"));
        }
        for (var point : safeguard.before()) {
            boolean known = actions()
                    .filter(action -> action.code().equals(point.action()))
                    .anyMatch(action -> point.outcome().isEmpty()
                            || point.outcome().flatMap(action::outcome).isPresent());
            if (!known) {
                faults.add(new Fault(at + "/before", "unknown", "没有这项办理：" + point));
            }
        }
        safeguard.requires().stream()
                .filter(code -> actions().noneMatch(action -> action.code().equals(code)))
                .forEach(code -> faults.add(new Fault(at + "/requires", "unknown", "没有这项办理：" + code)));
        actions()
                .filter(action -> safeguard.requires().contains(action.code()))
                .filter(action -> !safeguard.by().isEmpty() && !safeguard.by().containsAll(action.by()))
                .forEach(action ->
                        faults.add(new Fault(at + "/by", "safeguard", action.code() + "由这些人员办理：" + action.by())));
        safeguard.unlessGiven().forEach(code -> milestone(at + "/unless-given", code));
    }

    private Stream<ActionGuide> actions() {
        return procedure.stages().stream().flatMap(stage -> stage.actions().stream());
    }

    /// A matter that may wait for another one needs actions that release and close it.
    private void prerequisites() {
        if (matter.filing().prerequisites().isEmpty()) {
            return;
        }
        for (var kind : List.of(ActionKind.RELEASE, ActionKind.CLOSE_UNMET)) {
            if (procedure.intake().actions().stream().noneMatch(action -> action.kind() == kind)) {
                faults.add(new Fault(
                        ProcedureCheck.pointer(path, procedure.intake()) + "/actions",
                        "required",
                        "可能等待前置事项的，须有这类办理：" + kind));
            }
        }
    }

    private void effect(String at, ClockEffect effect) {
        effect.about().ifPresent(clock -> known(at, clock));
        if (effect instanceof ClockEffect.StartFrom(var _, var from)) {
            known(at, from);
        }
    }

    private void known(String at, ClockCode clock) {
        if (procedure.clock(clock).isEmpty()) {
            faults.add(new Fault(at, "unknown", "没有这个时限：" + clock));
        }
    }

    private void once(String at, Stream<?> names) {
        var seen = new HashSet<Object>();
        names.filter(name -> !seen.add(name))
                .forEach(name -> faults.add(new Fault(at + "/" + name, "twice", name + "重复")));
    }

    private static Stream<FieldPath> fields(InputRule rule) {
        return switch (rule) {
            case InputRule.SpanAtMost span ->
                Stream.concat(Stream.of(span.from(), span.to()), Stream.ofNullable(span.monthsBefore()));
            case InputRule.ReachesOneOf(var minima, var _, var _) ->
                minima.stream().flatMap(each -> each.keySet().stream());
            case InputRule.Distinct(var fields, var _, var _) -> fields.stream();
            case InputRule.AddsUp addsUp -> Stream.concat(addsUp.parts().stream(), Stream.of(addsUp.total()));
            case InputRule.Must(var condition, var _, var _) -> ConditionCheck.fields(condition).stream();
        };
    }

    private static Stream<Condition.Answered> answered(Condition condition) {
        return switch (condition) {
            case Condition.Chosen _, Condition.ListsAtLeast _ -> Stream.empty();
            case Condition.Answered answered -> Stream.of(answered);
            case Condition.Not not -> answered(not.condition());
            case Condition.AllHold all -> all.conditions().stream().flatMap(ProcedureReferences::answered);
            case Condition.AnyHolds any -> any.conditions().stream().flatMap(ProcedureReferences::answered);
        };
    }
}
