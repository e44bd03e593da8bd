package onething.persistence.guides;

import java.util.LinkedHashSet;
import java.util.Map;
import onething.domain.deadline.ClockCode;
import onething.domain.guide.ActionCode;
import onething.domain.guide.ActionGuide;
import onething.domain.guide.ActionKind;
import onething.domain.guide.ClockGate;
import onething.domain.guide.Condition;
import onething.domain.guide.GroundCode;
import onething.domain.guide.OutcomeCode;
import onething.domain.guide.PaperCode;
import onething.domain.guide.SectionCode;
import onething.domain.guide.StandingKind;
import onething.domain.guide.Target;
import onething.domain.party.Role;
import org.jspecify.annotations.Nullable;

/// Reads the actions of a stage, some of which `use` a shared one and replace what differs.
///
/// @param shared the shared actions, by name
record ActionReader(Map<String, Element> shared) {

    private static final SectionCode INPUT = new SectionCode("input");

    @Nullable
    ActionGuide read(Element written) {
        var element = written.has("use") ? used(written) : written;
        if (element == null) {
            return null;
        }
        var code = element.parsed("code", ActionCode::new);
        var kind = element.choice("kind", ActionKind.class);
        var title = element.text("title");
        var in = new LinkedHashSet<>(element.constants("in", StandingKind.class));
        var by = new LinkedHashSet<>(element.constants("by", Role.class));
        var gate = new ClockGate(
                new LinkedHashSet<>(element.all("while-running", ClockCode::new)),
                new LinkedHashSet<>(element.all("unless-running", ClockCode::new)),
                new LinkedHashSet<>(element.all("once-missed", ClockCode::new)));
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
                        in,
                        by,
                        gate,
                        effects,
                        target == null ? new Target.Stay() : target,
                        paper,
                        outcomes,
                        grounds,
                        inputs,
                        rules,
                        element.source());
    }

    private @Nullable Element used(Element written) {
        var name = written.text("use");
        var base = shared.get(name);
        if (base == null) {
            written.findings()
                    .fault(
                            written.node(),
                            written.path() + "/use",
                            "unknown-action",
                            "there is no shared action " + name);
            return null;
        }
        return written.over(base);
    }

    private static ActionGuide.@Nullable Outcome outcome(Element element) {
        var code = element.parsed("code", OutcomeCode::new);
        var title = element.text("title");
        var paper = element.has("paper") ? element.parsed("paper", PaperCode::new) : null;
        element.close();
        return code == null ? null : new ActionGuide.Outcome(code, title, paper);
    }

    private static ActionGuide.@Nullable Ground ground(Element element) {
        var code = element.parsed("code", GroundCode::new);
        var title = element.text("title");
        var basis = element.text("basis");
        element.close();
        return code == null ? null : new ActionGuide.Ground(code, title, basis);
    }
}
