package onething.persistence.guides;

import java.util.LinkedHashSet;
import java.util.Optional;
import onething.domain.code.MatterCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.SectionCode;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.Term;
import onething.domain.form.FieldPath;
import onething.domain.guide.Applicants;
import onething.domain.guide.FilingLimit;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Prerequisite;
import onething.domain.guide.Remedy;
import onething.domain.party.OfficeCode;
import onething.domain.procedure.Procedure;
import onething.persistence.guides.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/// Reads one matter of a guide.
final class MatterReader {

    private MatterReader() {}

    static @Nullable MatterGuide read(YamlObject element, int ordinal, Procedure procedure) {
        var code = element.parsed("code", MatterCode::new);
        var title = element.words("title");
        var summary = element.words("summary");
        var timeLimit = element.words("time-limit", "");
        var office = element.parsed("office", OfficeCode::new);
        var jurisdiction = element.has("jurisdiction") ? JurisdictionReader.read(element, "jurisdiction") : null;
        var form = element.all("form", SectionCode::new);
        var requirement = RequirementReader.read(element, "requirement");
        var prerequisites = element.each("prerequisites", "matter", MatterReader::prerequisite);
        var limits = element.optionalEntries("limits", "code", MatterReader::limit);
        var legalBasis = element.lines("legal-basis");
        var applicants =
                Optional.ofNullable(element.has("applicants") ? applicants(element.element("applicants")) : null);
        var remedies = element.optionalEntries("remedies", "code", MatterReader::remedy);
        element.close();
        if (code == null || office == null) {
            return null;
        }
        return new MatterGuide(
                code,
                ordinal,
                new MatterGuide.Words(title, summary, timeLimit, legalBasis),
                new MatterGuide.Filing(applicants, form, requirement, prerequisites, limits),
                new MatterGuide.Handling(office, jurisdiction, procedure, remedies),
                element.source());
    }

    private static @Nullable Applicants applicants(@Nullable YamlObject element) {
        if (element == null) {
            return null;
        }
        var capacities = new LinkedHashSet<>(element.all("may", capacity -> capacity));
        element.close();
        return new Applicants(capacities, element.source());
    }

    private static @Nullable Prerequisite prerequisite(YamlObject element) {
        var matter = element.parsed("matter", MatterCode::new);
        var releasing = new LinkedHashSet<>(element.all("releasing", OutcomeCode::new));
        var releasedBy = new LinkedHashSet<>(element.all("released-by", MilestoneCode::new));
        var openAfter = new LinkedHashSet<>(element.all("open-after", OutcomeCode::new));
        var knownBy = element.parsed("known-by", FieldPath::of);
        var otherwise = element.words("otherwise");
        element.close();
        return matter == null || knownBy == null
                ? null
                : new Prerequisite(matter, releasing, releasedBy, openAfter, knownBy, otherwise, element.source());
    }

    private static Remedy remedy(YamlObject element) {
        var code = element.text("code");
        var title = element.words("title");
        var text = element.words("text");
        var by = new LinkedHashSet<>(element.constants("by", ResponsibleParty.class));
        var term = element.optionalLimit("term", TermReader::parse);
        var after = new LinkedHashSet<>(element.all("after", OutcomeCode::new));
        boolean withoutDecision = element.flag("without-decision", false);
        element.close();
        return new Remedy(code, title, text, by, term, after, withoutDecision, element.source());
    }

    private static @Nullable FilingLimit limit(YamlObject element) {
        var code = element.text("code");
        var kind = element.choice("kind", FilingLimit.Kind.class);
        var term = element.limit("term", TermReader::parse);
        var from = element.parsed("from", FieldPath::of);
        var applies = ConditionReader.read(element, "applies");
        var warning = element.words("warning");
        var near = element.words("near", warning);
        var asks = element.all("asks", FieldPath::of);
        var notCounted = element.lines("not-counted");
        element.close();
        return from == null
                ? null
                : new FilingLimit(
                        code,
                        kind,
                        term == null ? new Term.CalendarDays(1) : term,
                        from,
                        applies,
                        warning,
                        near,
                        asks,
                        notCounted,
                        element.source());
    }
}
