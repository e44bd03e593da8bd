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

/// 举报人保密: that whoever reports an employer is kept secret (劳动保障监察条例 art. 9). What they answer is kept
/// apart from
/// other bundles, and shown only to who is on the case.
///
/// @param matters  the matters that the secret is about
/// @param when     when a bundle is a report, by its answers
/// @param identity the sections that tell who reports: no field of them is open
/// @param open     the fields that those may read who handle such matters and are not on this one
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

    /// Whether this matter of it does.
    public boolean covers(MatterCode matter, Set<MatterCode> chosen, Answers answers) {
        return matters.contains(matter) && holds(chosen, answers);
    }

    public Answers openIn(Answers answers) {
        Map<FieldPath, Answers.Answer> kept = new TreeMap<>(answers.values());
        kept.keySet().retainAll(open);
        return new Answers(kept);
    }
}
