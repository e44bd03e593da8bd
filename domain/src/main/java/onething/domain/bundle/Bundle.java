package onething.domain.bundle;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.SectionCode;
import onething.domain.form.Answers.Answer;
import onething.domain.form.Answers;
import onething.domain.form.FieldPath;
import onething.domain.form.FormCheck;
import onething.domain.form.FormReport;
import onething.domain.form.TidyAnswers;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.material.Checklist;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.AnswersInvalid;
import onething.domain.refusal.Refusal.BundleSubmitted;
import onething.domain.refusal.Refusal.MaterialUnknown;

/// 一件事申报: what one applicant fills in and submits once.
///
/// ```text
/// Draft ──submit──▶ Submitted
/// ```
///
/// A draft changes as often as the applicant likes; what was submitted never changes again: corrected
/// answers
/// go with the matters that it became. Files that a notice of supplement asks for are added beside those
/// submitted, and are known by their day. Instants are kept to the microsecond.
public sealed interface Bundle {

    BundleId id();

    GuideId guide();

    PersonId applicant();

    /// The matters ticked, by their place in the guide.
    SequencedSet<MatterCode> chosen();

    Answers answers();

    List<Material> materials();

    Instant opened();

    /// The draft that this is. Refuses what was submitted ([BundleSubmitted]).
    default Draft draft() {
        return switch (this) {
            case Draft draft -> draft;
            case Submitted _ -> throw new BundleSubmitted(id().value()).refused();
        };
    }

    /// What is to be handed in, by the matters ticked and the answers so far.
    default Checklist checklist(BundleGuide itsGuide) {
        return Checklist.of(itsGuide, chosen(), answers());
    }

    default Optional<Material> material(MaterialId wanted) {
        return materials().stream()
                .filter(material -> material.id().equals(wanted))
                .findFirst();
    }

    /// The file with this content that is handed in for the same materials already.
    default Optional<Material> same(String sha256, Set<MaterialCode> meets) {
        return materials().stream()
                .filter(material ->
                        material.sha256().equals(sha256) && material.meets().equals(meets))
                .findFirst();
    }

    /// @param changed when it was last saved
    record Draft(
            BundleId id,
            GuideId guide,
            PersonId applicant,
            SequencedSet<MatterCode> chosen,
            Answers answers,
            List<Material> materials,
            Instant opened,
            Instant changed)
            implements Bundle {

        public Draft {
            materials = List.copyOf(materials);
            opened = opened.truncatedTo(ChronoUnit.MICROS);
            changed = changed.truncatedTo(ChronoUnit.MICROS);
        }

        public static Draft open(
                BundleId id, GuideId guide, PersonId applicant, SequencedSet<MatterCode> chosen, Instant now) {
            return new Draft(id, guide, applicant, chosen, Answers.NONE, List.of(), now, now);
        }

        /// Sections and fields are cleared before what changed is written, tidied. Half a form will do;
        /// refuses what
        /// not even a draft can hold ([AnswersInvalid]).
        public Draft revise(
                BundleGuide itsGuide,
                Map<FieldPath, Answer> revised,
                Set<FieldPath> cleared,
                Set<SectionCode> clearedSections,
                Instant now) {
            var tidied = TidyAnswers.of(itsGuide, revised);
            requireStorable(itsGuide, tidied);
            Predicate<FieldPath> isCleared =
                    field -> cleared.contains(field) || clearedSections.contains(field.section());
            var gone = answers.values().keySet().stream().filter(isCleared).toList();
            var kept = answers.with(Map.of(), gone);
            return new Draft(id, guide, applicant, chosen, kept.with(tidied, List.of()), materials, opened, now);
        }

        /// What was answered or handed in for a matter that is unticked is kept, in case it is ticked
        /// again.
        public Draft choose(SequencedSet<MatterCode> matters, Instant now) {
            return new Draft(id, guide, applicant, matters, answers, materials, opened, now);
        }

        public Draft handIn(Material material, Instant now) {
            return withMaterials(with(materials, material), now);
        }

        /// Refuses a file that the draft does not have ([MaterialUnknown]).
        public Draft remove(MaterialId material, Instant now) {
            if (material(material).isEmpty()) {
                throw new MaterialUnknown(material.value()).refused();
            }
            return withMaterials(
                    materials.stream()
                            .filter(each -> !each.id().equals(material))
                            .toList(),
                    now);
        }

        /// Refuses a draft that cannot be submitted as it is, see [CompleteDraft].
        public CompleteDraft complete(BundleGuide itsGuide, Instant now) {
            return CompleteDraft.of(this, itsGuide, now);
        }

        /// What is wrong in the form so far, and what it lacks to be submitted.
        public FormReport form(BundleGuide itsGuide, Instant now) {
            return FormCheck.submission(itsGuide, chosen, answers, LocalDateTime.ofInstant(now, WorkingCalendar.ZONE));
        }

        private static void requireStorable(BundleGuide guide, Map<FieldPath, Answer> revised) {
            var faults = FormCheck.storable(guide, new Answers(revised));
            if (!faults.isEmpty()) {
                throw new AnswersInvalid(faults).refused();
            }
        }

        private Draft withMaterials(List<Material> others, Instant now) {
            return new Draft(id, guide, applicant, chosen, answers, others, opened, now);
        }
    }

    /// @param materials those submitted, and those handed in for supplements since
    /// @param code      what its receipt shows beside the number
    record Submitted(
            BundleId id,
            GuideId guide,
            PersonId applicant,
            SequencedSet<MatterCode> chosen,
            Answers answers,
            List<Material> materials,
            Instant opened,
            BundleNumber number,
            ReceiptCode code,
            Instant received)
            implements Bundle {

        public Submitted {
            materials = List.copyOf(materials);
            opened = opened.truncatedTo(ChronoUnit.MICROS);
            received = received.truncatedTo(ChronoUnit.MICROS);
        }

        /// The same as somebody is to see it: with these answers, and these files.
        public Submitted shown(Answers itsAnswers, List<Material> itsMaterials) {
            return new Submitted(
                    id, guide, applicant, chosen, itsAnswers, itsMaterials, opened, number, code, received);
        }

        /// Adds a file that a notice of supplement asks for to those submitted.
        public Submitted supplement(Material material) {
            return new Submitted(
                    id, guide, applicant, chosen, answers, with(materials, material), opened, number, code, received);
        }
    }

    private static List<Material> with(List<Material> some, Material another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
