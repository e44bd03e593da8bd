package onething.persistence.guides;

import java.util.LinkedHashSet;
import java.util.Map;
import onething.domain.code.ActionCode;
import onething.domain.code.ClockCode;
import onething.domain.code.GroundCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.PaperCode;
import onething.domain.code.SectionCode;
import onething.domain.form.Condition;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockGate;
import onething.domain.procedure.StandingKind;
import onething.domain.procedure.Target;
import onething.persistence.guides.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/// Reads the actions of a stage, some of which `use` a shared one and replace what differs.
///
/// @param shared the shared actions, by name
record ActionReader(Map<String, YamlObject> shared) {

    private static final SectionCode INPUT = new SectionCode("input");

    @Nullable
    ActionGuide read(YamlObject written) {
        var element = written.has("use") ? used(written) : written;
        if (element == null) {
            return null;
        }
        var code = element.parsed("code", ActionCode::new);
        var kind = element.choice("kind", ActionKind.class);
        var title = element.words("title");
        var in = new LinkedHashSet<>(element.constants("in", StandingKind.class));
        var by = new LinkedHashSet<>(element.constants("by", Role.class));
        var gate = new ClockGate(
                new LinkedHashSet<>(element.all("while-running", ClockCode::new)),
                new LinkedHashSet<>(element.all("unless-running", ClockCode::new)),
                new LinkedHashSet<>(element.all("once-missed", ClockCode::new)));
        var milestones = MilestoneReader.rule(element);
        var effects = element.all("effects", EffectReader::effect);
        var target = element.parsed("target", EffectReader::target);
        var paper = element.has("paper") ? element.parsed("paper", PaperCode::new) : null;
        var outcomes = element.each("outcomes", "code", ActionReader::outcome);
        var grounds = element.each("grounds", "code", ActionReader::ground);
        var inputs = element.each("inputs", "name", field -> FieldReader.read(field, INPUT, Condition.ALWAYS));
        var rules = element.each("rules", "", InputRuleReader::read);
        element.close();
        return code == null
                ? null
                : new ActionGuide(
                        code,
                        kind,
                        title,
                        new ActionGuide.Scope(in, by, gate, milestones),
                        new ActionGuide.Result(effects, target == null ? new Target.Stay() : target, paper),
                        new ActionGuide.Form(outcomes, grounds, inputs, rules),
                        element.source());
    }

    private @Nullable YamlObject used(YamlObject written) {
        var name = written.text("use");
        var base = shared.get(name);
        if (base == null) {
            written.guideFaults().fault(written.node(), written.path() + "/use", "unknown-action", "没有这项共用的办理：" + name);
            return null;
        }
        return written.over(base);
    }

    private static ActionGuide.@Nullable Outcome outcome(YamlObject element) {
        var code = element.parsed("code", OutcomeCode::new);
        var title = element.words("title");
        var paper = element.has("paper") ? element.parsed("paper", PaperCode::new) : null;
        var needs = MilestoneReader.needs(element);
        var leaves = new LinkedHashSet<>(element.all("leaves", MilestoneCode::new));
        element.close();
        return code == null ? null : new ActionGuide.Outcome(code, title, paper, needs, leaves);
    }

    private static ActionGuide.@Nullable Ground ground(YamlObject element) {
        var code = element.parsed("code", GroundCode::new);
        var title = element.words("title");
        var basis = element.words("basis");
        element.close();
        return code == null ? null : new ActionGuide.Ground(code, title, basis);
    }
}
