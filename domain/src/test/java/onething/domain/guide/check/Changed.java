package onething.domain.guide.check;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import onething.domain.code.ClockCode;
import onething.domain.code.GroundCode;
import onething.domain.code.StageCode;
import onething.domain.form.FormField;
import onething.domain.guide.MatterGuide;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.ClockGuide;
import onething.domain.procedure.MilestoneRule;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Stage;
import onething.domain.procedure.Target;

/// A matter, action or procedure with one change.
public final class Changed {

    private Changed() {}

    public static MatterGuide action(
            MatterGuide matter, String stage, String action, UnaryOperator<ActionGuide> change) {
        return stage(matter, stage, actions -> actions.map(each -> isNamed(each, action) ? change.apply(each) : each));
    }

    static MatterGuide without(MatterGuide matter, String stage, String action) {
        return stage(matter, stage, actions -> actions.filter(each -> !isNamed(each, action)));
    }

    static MatterGuide with(MatterGuide matter, String stage, ActionGuide another) {
        return stage(matter, stage, actions -> Stream.concat(actions, Stream.of(another)));
    }

    static MatterGuide stage(MatterGuide matter, String code, UnaryOperator<Stream<ActionGuide>> change) {
        return stages(
                matter,
                matter.procedure().stages().stream()
                        .map(stage -> stage.code().value().equals(code)
                                ? new Stage(
                                        stage.code(),
                                        stage.title(),
                                        stage.kind(),
                                        change.apply(stage.actions().stream()).toList(),
                                        stage.source())
                                : stage)
                        .toList());
    }

    static UnaryOperator<ActionGuide> milestones(MilestoneRule rule) {
        return action -> new ActionGuide(
                action.code(),
                action.kind(),
                action.title(),
                new ActionGuide.Scope(action.in(), action.by(), action.gate(), rule),
                action.result(),
                action.form(),
                action.source());
    }

    public static MatterGuide stages(MatterGuide matter, List<Stage> stages) {
        var before = matter.procedure();
        return procedure(
                matter,
                new Procedure(
                        before.clocks(),
                        before.onReceipt(),
                        stages,
                        before.milestones(),
                        before.safeguards(),
                        before.payeeFields()));
    }

    /// The matter with a stage of another name.
    public static MatterGuide renamed(MatterGuide matter, String stage, String other) {
        var there = new Target.ToStage(new StageCode(other));
        return stages(
                matter,
                matter.procedure().stages().stream()
                        .map(each -> new Stage(
                                each.code().value().equals(stage) ? there.stage() : each.code(),
                                each.title(),
                                each.kind(),
                                each.actions().stream()
                                        .map(action -> action.target().equals(new Target.ToStage(new StageCode(stage)))
                                                ? target(there).apply(action)
                                                : action)
                                        .toList(),
                                each.source()))
                        .toList());
    }

    static MatterGuide countedFrom(MatterGuide matter, String code, String other) {
        var before = matter.procedure();
        var clocks = before.clocks().stream()
                .map(clock -> clock.rule().code().value().equals(code)
                        ? new ClockGuide(
                                clock.rule(),
                                clock.committed(),
                                clock.statutory(),
                                clock.onMiss(),
                                new ClockCode(other))
                        : clock)
                .toList();
        return procedure(matter, new Procedure(clocks, before.onReceipt(), before.stages()));
    }

    /// The matter with another procedure.
    public static MatterGuide procedure(MatterGuide matter, Procedure procedure) {
        return new MatterGuide(
                matter.code(),
                matter.ordinal(),
                matter.words(),
                matter.filing(),
                new MatterGuide.Handling(
                        matter.office(),
                        matter.handling().jurisdiction(),
                        procedure,
                        matter.handling().remedies()),
                matter.source());
    }

    public static UnaryOperator<ActionGuide> effects(ClockEffect... effects) {
        return action -> with(action, new ActionGuide.Result(List.of(effects), action.target(), action.paper()));
    }

    static UnaryOperator<ActionGuide> inputs(FormField... inputs) {
        return action -> with(
                action, new ActionGuide.Form(action.outcomes(), action.grounds(), List.of(inputs), action.rules()));
    }

    static UnaryOperator<ActionGuide> ground(String code, String title) {
        var ground = new ActionGuide.Ground(new GroundCode(code), title, "办法第一条");
        return action ->
                with(action, new ActionGuide.Form(action.outcomes(), List.of(ground), action.inputs(), action.rules()));
    }

    static UnaryOperator<ActionGuide> target(Target target) {
        return action -> with(action, new ActionGuide.Result(action.effects(), target, action.paper()));
    }

    static UnaryOperator<ActionGuide> withoutPaper() {
        return action -> with(action, new ActionGuide.Result(action.effects(), action.target(), null));
    }

    private static ActionGuide with(ActionGuide action, ActionGuide.Result result) {
        return new ActionGuide(
                action.code(), action.kind(), action.title(), action.scope(), result, action.form(), action.source());
    }

    private static ActionGuide with(ActionGuide action, ActionGuide.Form form) {
        return new ActionGuide(
                action.code(), action.kind(), action.title(), action.scope(), action.result(), form, action.source());
    }

    private static boolean isNamed(ActionGuide action, String code) {
        return action.code().value().equals(code);
    }
}
