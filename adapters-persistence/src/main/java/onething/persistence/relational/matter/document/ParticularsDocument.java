package onething.persistence.relational.matter.document;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.MaterialCode;
import onething.domain.code.MilestoneCode;
import onething.domain.matter.Matter;
import onething.domain.matter.action.LeftMilestone;
import onething.domain.matter.action.Supplement;
import onething.domain.party.PersonId;
import onething.domain.text.Text;
import onething.persistence.relational.AnswersDocument;
import onething.persistence.relational.MaterialDocument;
import org.jspecify.annotations.Nullable;

/// What a matter holds about people and no statement reads. It is encrypted as a whole, apart from what
/// was supplied.
public record ParticularsDocument(
        StandingDocument standing,
        List<VerdictDocument> verdicts,
        Map<String, Object> findings,
        List<MilestoneDocument> milestones) {

    public static ParticularsDocument of(Matter matter) {
        return new ParticularsDocument(
                StandingDocument.of(matter.standing()),
                matter.verdicts().stream().map(VerdictDocument::of).toList(),
                AnswersDocument.of(matter.findings()),
                matter.milestones().stream().map(MilestoneDocument::of).toList());
    }

    public record MilestoneDocument(String code, @Nullable UUID by, Instant at) {

        static MilestoneDocument of(LeftMilestone left) {
            return new MilestoneDocument(
                    left.code().value(), left.by().map(PersonId::value).orElse(null), left.at());
        }

        public LeftMilestone toMilestone() {
            return new LeftMilestone(
                    new MilestoneCode(code), Optional.ofNullable(by).map(PersonId::new), at);
        }
    }

    public record SupplementDocument(
            List<MaterialDocument> materials, Map<String, Object> answers, Map<String, String> clarifications) {

        public static SupplementDocument of(Supplement supplement) {
            return new SupplementDocument(
                    supplement.materials().stream().map(MaterialDocument::of).toList(),
                    AnswersDocument.of(supplement.answers()),
                    supplement.clarifications().entrySet().stream()
                            .collect(toMap(
                                    entry -> entry.getKey().value(),
                                    entry -> entry.getValue().value())));
        }

        public Supplement toSupplement() {
            return new Supplement(
                    materials.stream().map(MaterialDocument::toMaterial).toList(),
                    AnswersDocument.toAnswers(answers),
                    clarifications.entrySet().stream()
                            .collect(toMap(
                                    entry -> new MaterialCode(entry.getKey()), entry -> new Text(entry.getValue()))));
        }
    }
}
