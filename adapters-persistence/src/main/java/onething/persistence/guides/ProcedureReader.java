package onething.persistence.guides;

import java.util.Map;
import onething.domain.code.ClockCode;
import onething.domain.code.StageCode;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ExtensionRule;
import onething.domain.deadline.rule.PeriodRule;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.SupplementEffect;
import onething.domain.deadline.rule.Term;
import onething.domain.deadline.rule.WhenMissed;
import onething.domain.form.FieldPath;
import onething.domain.procedure.ClockGuide;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Stage;
import onething.domain.source.Source;
import onething.persistence.guides.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/// Reads the procedure of a matter.
///
/// @param shared the actions that several stages share, by the name that `use` gives
record ProcedureReader(Map<String, YamlObject> shared) {

    /// The bureau reads it, so it does not say what the exception says.
    private static final String OWN_FAULT = "时限与它的延期对不上：延期须有对应的时限，单位相同，延至的总长须长于时限";

    private static final String ON_MISS = "逾期记入办理轨迹，并报上一级。";

    Procedure read(YamlObject element) {
        var clocks = element.each("clocks", "code", ProcedureReader::clock);
        var onReceipt = element.all("on-receipt", EffectReader::effect);
        var actions = new ActionReader(shared);
        var stages = element.each("stages", "code", stage -> stage(stage, actions));
        var milestones = element.each("milestones", "code", MilestoneReader::milestone);
        var safeguards = element.each("safeguards", "code", MilestoneReader::safeguard);
        var payeeFields = element.all("payee-fields", FieldPath::of);
        element.close();
        return new Procedure(clocks, onReceipt, stages, milestones, safeguards, payeeFields);
    }

    private static @Nullable Stage stage(YamlObject element, ActionReader reader) {
        var code = element.parsed("code", StageCode::new);
        var title = element.words("title");
        var kind = element.choice("kind", Stage.Kind.class);
        var actions = element.each("actions", "code", reader::read);
        element.close();
        return code == null ? null : new Stage(code, title, kind, actions, element.source());
    }

    private static @Nullable ClockGuide clock(YamlObject element) {
        var code = element.parsed("code", ClockCode::new);
        var title = element.words("title");
        var turn = element.choice("turn", ResponsibleParty.class);
        var committed = period(element, "committed");
        var statutory = period(element, "statutory");
        var extension = extension(element);
        var supplement = element.element("on-supplement");
        var onCommitted = onSupplement(supplement, "committed");
        var onStatutory = onSupplement(supplement, "statutory");
        if (supplement != null) {
            supplement.close();
        }
        var grounds = element.lines("suspension-grounds");
        var inside = element.has("inside") ? element.parsed("inside", ClockCode::new) : null;
        var countedFrom = element.has("counted-from") ? element.parsed("counted-from", ClockCode::new) : null;
        var whenMissed = element.choice("when-missed", WhenMissed.class, WhenMissed.ESCALATES);
        var onMiss = element.words("on-miss", ON_MISS);
        element.close();
        if (code == null) {
            return null;
        }
        try {
            var rule = new ClockRule(
                    code,
                    title,
                    turn,
                    new PeriodRule(committed.term(), committed.basis(), onCommitted),
                    new PeriodRule(statutory.term(), statutory.basis(), onStatutory),
                    extension,
                    grounds,
                    inside,
                    whenMissed);
            return new ClockGuide(rule, committed.source(), statutory.source(), onMiss, countedFrom);
        } catch (IllegalArgumentException _) {
            element.guideFaults().fault(element.node(), element.path(), "wrong-value", OWN_FAULT);
            return null;
        }
    }

    /// @param term null for a blank period
    private record Period(@Nullable Term term, Source source) {

        String basis() {
            return term == null ? "" : source.basis();
        }
    }

    private static Period period(YamlObject parent, String key) {
        var element = parent.element(key);
        if (element == null) {
            parent.lacksLimit(key, "term");
            return new Period(null, parent.source());
        }
        var period = new Period(element.limit("term", TermReader::parse), element.source());
        element.close();
        return period;
    }

    private static @Nullable ExtensionRule extension(YamlObject parent) {
        var element = parent.element("extension");
        if (element == null) {
            return null;
        }
        var kind = element.choice("kind", ExtensionRule.Kind.class);
        var committed = element.optionalLimit("committed", TermReader::parse);
        var statutory = element.optionalLimit("statutory", TermReader::parse);
        int times = element.number("times", 1);
        element.close();
        try {
            return new ExtensionRule(kind, committed, statutory, times);
        } catch (IllegalArgumentException _) {
            element.guideFaults().fault(element.node(), element.path(), "wrong-value", OWN_FAULT);
            return null;
        }
    }

    private static SupplementEffect onSupplement(@Nullable YamlObject supplement, String side) {
        return supplement == null
                ? SupplementEffect.PAUSE
                : supplement.choice(side, SupplementEffect.class, SupplementEffect.PAUSE);
    }
}
