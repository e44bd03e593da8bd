package onething.persistence.guides;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onething.domain.code.ActionCode;
import onething.domain.code.MilestoneCode;
import onething.domain.party.Role;
import onething.domain.procedure.Milestone;
import onething.domain.procedure.MilestoneRule;
import onething.domain.procedure.Safeguard;
import onething.persistence.guides.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/// Reads the milestones that actions need and record, and the order in which they must come.
final class MilestoneReader {

    private MilestoneReader() {}

    static @Nullable Milestone milestone(YamlObject element) {
        var code = element.parsed("code", MilestoneCode::new);
        var title = element.words("title");
        var given = element.has("given") ? ConditionReader.read(element, "given") : null;
        var inPerson = element.has("given-in-person") ? ConditionReader.read(element, "given-in-person") : null;
        element.close();
        return code == null ? null : new Milestone(code, title, given, inPerson, element.source());
    }

    static @Nullable Safeguard safeguard(YamlObject element) {
        var code = element.text("code");
        var title = element.words("title");
        var before = element.all("before", Safeguard.Point::of);
        var requires = new LinkedHashSet<>(element.all("requires", ActionCode::new));
        var by = new LinkedHashSet<>(element.constants("by", Role.class));
        boolean byAnother = element.flag("by-another", false);
        var unlessGiven = new LinkedHashSet<>(element.all("unless-given", MilestoneCode::new));
        element.close();
        return new Safeguard(code, title, before, requires, by, byAnother, unlessGiven, element.source());
    }

    static MilestoneRule rule(YamlObject action) {
        return new MilestoneRule(
                needs(action),
                new LinkedHashSet<>(action.all("unless", MilestoneCode::new)),
                new LinkedHashSet<>(action.all("leaves", MilestoneCode::new)),
                new LinkedHashSet<>(action.all("clears", MilestoneCode::new)),
                action.has("decides-on") ? action.parsed("decides-on", MilestoneCode::new) : null,
                new LinkedHashSet<>(action.all("apart-from", MilestoneCode::new)));
    }

    /// Each entry is a milestone, or several of which one is enough: `defence-taken`, `hearing-over |
    /// hearing-not-due`.
    static List<Set<MilestoneCode>> needs(YamlObject element) {
        return element.all("needs", MilestoneReader::anyOf);
    }

    private static Set<MilestoneCode> anyOf(String text) {
        var anyOf = new ArrayList<MilestoneCode>();
        for (var code : text.split("\\|")) {
            anyOf.add(new MilestoneCode(code.strip()));
        }
        return Set.copyOf(anyOf);
    }
}
