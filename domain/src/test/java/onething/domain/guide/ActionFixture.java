package onething.domain.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.ActionCode;
import onething.domain.code.ClockCode;
import onething.domain.code.GroundCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.PaperCode;
import onething.domain.code.SectionCode;
import onething.domain.code.StageCode;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.form.InputRule;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionGuide.Ground;
import onething.domain.procedure.ActionGuide.Outcome;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.ClockGate;
import onething.domain.procedure.MilestoneRule;
import onething.domain.procedure.StandingKind;
import onething.domain.procedure.Target;
import onething.domain.source.Provenance;
import onething.domain.source.Source;

/// Builds an action of a guide in one line.
public final class ActionFixture {

    public static final Source SOURCE = new Source(Provenance.LOCAL, "试行");

    private final String code;
    private final ActionKind kind;
    private Set<StandingKind> in = Set.of();
    private Set<Role> by = Set.of(Role.OFFICER);
    private ClockGate gate = ClockGate.OPEN;
    private List<ClockEffect> effects = List.of(new ClockEffect.None());
    private Target target = new Target.Stay();
    private String paper = "";
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Ground> grounds = new ArrayList<>();
    private List<FormField> inputs = List.of();
    private List<InputRule> rules = List.of();

    private ActionFixture(String code, ActionKind kind) {
        this.code = code;
        this.kind = kind;
    }

    public static ActionFixture action(String code, ActionKind kind) {
        return new ActionFixture(code, kind);
    }

    public ActionFixture in(StandingKind... kinds) {
        in = Set.of(kinds);
        return this;
    }

    public ActionFixture by(Role... roles) {
        by = Set.of(roles);
        return this;
    }

    public ActionFixture whileRunning(String clock) {
        gate = new ClockGate(Set.of(new ClockCode(clock)), Set.of(), Set.of());
        return this;
    }

    public ActionFixture unlessRunning(String clock) {
        gate = new ClockGate(Set.of(), Set.of(new ClockCode(clock)), Set.of());
        return this;
    }

    public ActionFixture effects(ClockEffect... some) {
        effects = List.of(some);
        return this;
    }

    public ActionFixture to(Target where) {
        target = where;
        return this;
    }

    public ActionFixture paper(String code) {
        paper = code;
        return this;
    }

    public ActionFixture outcomes(String... codes) {
        Stream.of(codes)
                .map(each -> new Outcome(new OutcomeCode(each), each, null))
                .forEach(outcomes::add);
        return this;
    }

    public ActionFixture ground(String ground, String title) {
        grounds.add(new Ground(new GroundCode(ground), title, "办法第一条"));
        return this;
    }

    public ActionFixture inputs(FormField... fields) {
        inputs = List.of(fields);
        return this;
    }

    public ActionFixture rules(InputRule... some) {
        rules = List.of(some);
        return this;
    }

    public ActionGuide guide() {
        return new ActionGuide(
                new ActionCode(code),
                kind,
                code,
                new ActionGuide.Scope(in, by, gate, MilestoneRule.NONE),
                new ActionGuide.Result(effects, target, paper.isEmpty() ? null : new PaperCode(paper)),
                new ActionGuide.Form(outcomes, grounds, inputs, rules),
                SOURCE);
    }

    public static FormField input(String name, FieldKind kind) {
        return new FormField(
                new FieldPath(new SectionCode("input"), name), name, kind, true, Condition.ALWAYS, "", SOURCE);
    }

    public static Target stage(String code) {
        return new Target.ToStage(new StageCode(code));
    }

    public static Target end(Target.End end) {
        return new Target.ToEnd(end);
    }

    public static ClockEffect start(String clock) {
        return new ClockEffect.Start(new ClockCode(clock));
    }

    public static ClockEffect stop(String clock) {
        return new ClockEffect.Stop(new ClockCode(clock));
    }

    public static ClockEffect awaitSupplement(String clock) {
        return new ClockEffect.AwaitSupplement(new ClockCode(clock));
    }

    public static ClockEffect supplemented(String clock) {
        return new ClockEffect.Supplemented(new ClockCode(clock));
    }

    public static ClockEffect suspend(String clock) {
        return new ClockEffect.Suspend(new ClockCode(clock));
    }

    public static ClockEffect resume(String clock) {
        return new ClockEffect.Resume(new ClockCode(clock));
    }

    public static ClockEffect extend(String clock) {
        return new ClockEffect.Extend(new ClockCode(clock));
    }

    public static ClockEffect shift(String clock) {
        return new ClockEffect.Shift(new ClockCode(clock));
    }

    public static ClockEffect stopAll() {
        return new ClockEffect.StopAll();
    }
}
