package onething.domain.guide;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import onething.domain.code.MatterCode;
import onething.domain.code.SectionCode;
import onething.domain.form.Answers;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.domain.source.Source;

/// 举报人保密: the identity of a person who reports an employer is secret (劳动保障监察条例 art. 9). The
/// answers are stored separately from other bundles, and only the officers of the case see them.
///
/// @param matters  the matters that can be reports
/// @param when     the condition by which a bundle is a report
/// @param identity the sections that identify the reporter; none of their fields may be open
/// @param open     the fields that officers of such matters may read without being assigned to this one
public record ReporterSecrecy(
        Set<MatterCode> matters, Condition when, Set<SectionCode> identity, Set<FieldPath> open, Source source) {

    public ReporterSecrecy {
        matters = Set.copyOf(matters);
        identity = Set.copyOf(identity);
        open = Set.copyOf(open);
    }

    /// Whether a bundle with these matters and answers keeps its applicant secret.
    public boolean holds(Set<MatterCode> chosen, Answers answers) {
        return matters.stream().anyMatch(chosen::contains) && when.holds(chosen, answers);
    }

    /// Whether this matter of the bundle keeps its applicant secret.
    public boolean covers(MatterCode matter, Set<MatterCode> chosen, Answers answers) {
        return matters.contains(matter) && holds(chosen, answers);
    }

    public Answers openIn(Answers answers) {
        Map<FieldPath, Answers.Answer> kept = new TreeMap<>(answers.values());
        kept.keySet().retainAll(open);
        return new Answers(kept);
    }
}
