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
import onething.domain.account.AccountHolder;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.SectionCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.form.Form;
import onething.domain.form.FormCheck;
import onething.domain.form.FormReport;
import onething.domain.form.TidyAnswers;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.guide.Selection;
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
/// The applicant can change a draft at any time. A submitted bundle does not change: corrected answers are
/// stored with its matters. Files that a supplement notice requests are added to the submitted files and
/// can be told apart by their date. Instants are truncated to microseconds.
public sealed interface Bundle extends FilledForm {

    GuideId guide();

    List<Material> materials();

    Instant opened();

    /// This bundle as a draft. Refuses a submitted bundle with [BundleSubmitted].
    default Draft draft() {
        return switch (this) {
            case Draft draft -> draft;
            case Submitted _ -> throw new BundleSubmitted(id().value()).refused();
        };
    }

    /// The materials to hand in, by the chosen matters and the answers so far.
    default Checklist checklist(BundleGuide bundleGuide) {
        return Checklist.of(bundleGuide, chosen(), answers());
    }

    default Optional<Material> material(MaterialId wanted) {
        return materials().stream()
                .filter(material -> material.id().equals(wanted))
                .findFirst();
    }

    /// The file that was already handed in for the same materials, if the same file or the same content was sent
    /// again.
    default Optional<Material> same(Material sent) {
        return materials().stream()
                .filter(material ->
                        material.isSameFile(sent) && material.meets().equals(sent.meets()))
                .findFirst();
    }

    /// The bundle with one more file: of a draft, or one that a supplement notice requests.
    Bundle handIn(Material material, Instant now);

    /// @param changed when the draft was last saved
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

        /// Clears sections and fields, then writes the revised answers, normalised. The form may be
        /// incomplete. What the account of the applicant says is filled in. Refuses answers that even a draft
        /// cannot hold with [AnswersInvalid]. What papers say that were taken over is filled in too.
        public Draft revise(
                BundleGuide bundleGuide,
                Map<FieldPath, Answer> revised,
                Set<FieldPath> cleared,
                Set<SectionCode> clearedSections,
                Optional<AccountHolder> holder,
                Instant now) {
            var tidied = TidyAnswers.of(bundleGuide, revised);
            requireStorable(bundleGuide, tidied);
            Predicate<FieldPath> isCleared =
                    field -> cleared.contains(field) || clearedSections.contains(field.section());
            var gone = answers.values().keySet().stream().filter(isCleared).toList();
            var kept = answers.with(Map.of(), gone);
            var typed = kept.with(tidied, List.of());
            var identified = ApplicantIdentity.of(bundleGuide, holder)
                    .map(identity -> identity.filledIn(chosen, answers, typed, tidied.keySet()))
                    .orElse(typed);
            var complete = TakenAnswers.of(bundleGuide, materials).addedTo(identified);
            return new Draft(id, guide, applicant, chosen, complete, materials, opened, now);
        }

        /// The same draft with the answers that its papers give (免提交). They replace what was typed.
        public Draft filledInFromPapers(BundleGuide bundleGuide, Instant now) {
            var filledIn = TakenAnswers.of(bundleGuide, materials).over(answers);
            return filledIn.equals(answers)
                    ? this
                    : new Draft(id, guide, applicant, chosen, filledIn, materials, opened, now);
        }

        /// Changes the chosen matters. Answers and files of a matter that is no longer chosen are kept, in
        /// case it is chosen again.
        public Draft choose(SequencedSet<MatterCode> matters, Instant now) {
            return new Draft(id, guide, applicant, matters, answers, materials, opened, now);
        }

        /// Whether that version of the guide offers the chosen matters together.
        public boolean canMoveTo(BundleGuide version) {
            return chosen.stream().allMatch(code -> version.matter(code).isPresent())
                    && Selection.exclusions(version, chosen).isEmpty();
        }

        /// The same draft, filled in by that version of the guide. Nothing that was filled in is lost.
        public Draft movedTo(BundleGuide version) {
            return new Draft(id, version.id(), applicant, chosen, answers, materials, opened, changed);
        }

        /// The same draft by that version. Refuses matters that it does not offer together, as [Selection#of] does.
        public Draft requireMovedTo(BundleGuide version) {
            var matters =
                    Selection.of(version, chosen.stream().map(MatterCode::value).toList());
            return movedTo(version).choose(matters.matters(), changed);
        }

        @Override
        public Draft handIn(Material material, Instant now) {
            return withMaterials(with(materials, material), now);
        }

        /// Puts some of the files in this order; the others stay where they are. Refuses a file that the draft does
        /// not have with [MaterialUnknown].
        public Draft arrange(SequencedSet<MaterialId> order, Instant now) {
            var arranged = MaterialOrder.arranged(materials, order);
            return arranged.equals(materials) ? this : withMaterials(arranged, now);
        }

        /// Removes a file, and the answers that it alone gave. Refuses a file that the draft does not have with
        /// [MaterialUnknown].
        public Draft remove(BundleGuide bundleGuide, MaterialId material, Instant now) {
            if (material(material).isEmpty()) {
                throw new MaterialUnknown(material.value()).refused();
            }
            var kept = materials.stream()
                    .filter(each -> !each.id().equals(material))
                    .toList();
            var left = TakenAnswers.of(bundleGuide, kept)
                    .over(TakenAnswers.of(bundleGuide, materials).removedFrom(answers));
            return new Draft(id, guide, applicant, chosen, left, kept, opened, now);
        }

        /// Refuses a draft that cannot be submitted yet, see [CompleteDraft].
        public CompleteDraft complete(
                BundleGuide bundleGuide, Optional<AccountHolder> holder, WorkingCalendar calendar, Instant now) {
            return CompleteDraft.of(this, bundleGuide, holder, calendar, now);
        }

        /// The faults of the form so far, and what is missing for a submission. The reason of a delay is missing
        /// only while a filing limit seems missed.
        ///
        /// @param holder the holder of the applicant's account; empty if another issuer vouches for them
        public FormReport form(
                BundleGuide bundleGuide, Optional<AccountHolder> holder, WorkingCalendar calendar, Instant now) {
            return checked(Form.of(bundleGuide, chosen, answers), bundleGuide, holder, calendar, now);
        }

        /// @param form of this draft
        FormReport checked(
                Form form,
                BundleGuide bundleGuide,
                Optional<AccountHolder> holder,
                WorkingCalendar calendar,
                Instant now) {
            var report = FormCheck.submission(
                            bundleGuide, form, answers, LocalDateTime.ofInstant(now, WorkingCalendar.ZONE))
                    .with(Plan.unexplainedDelays(form, bundleGuide, WorkingCalendar.dayOf(now), calendar));
            var withAccount = ApplicantIdentity.of(bundleGuide, holder)
                    .map(identity -> identity.checked(report, form))
                    .orElse(report);
            return TakenAnswers.of(bundleGuide, materials).checked(withAccount, form);
        }

        private static void requireStorable(BundleGuide guide, Map<FieldPath, Answer> revised) {
            var faults = FormCheck.storable(guide, new Answers(revised));
            if (!faults.isEmpty()) {
                throw new AnswersInvalid(faults).refused();
            }
        }

        private Draft withMaterials(List<Material> newMaterials, Instant now) {
            return new Draft(id, guide, applicant, chosen, answers, newMaterials, opened, now);
        }
    }

    /// @param materials the submitted files, and those handed in since for supplements
    /// @param code      the code that the receipt shows beside the number
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

        /// The same bundle with the answers and files that a certain reader may see.
        public Submitted shown(Answers visibleAnswers, List<Material> visibleMaterials) {
            return new Submitted(
                    id, guide, applicant, chosen, visibleAnswers, visibleMaterials, opened, number, code, received);
        }

        /// The same bundle with the files that had been handed in at an instant.
        public Submitted asHandedInUntil(Instant at) {
            return shown(
                    answers,
                    materials.stream()
                            .filter(material -> !material.handedIn().isAfter(at))
                            .toList());
        }

        @Override
        public Submitted handIn(Material material, Instant now) {
            return new Submitted(
                    id, guide, applicant, chosen, answers, with(materials, material), opened, number, code, received);
        }
    }

    private static List<Material> with(List<Material> materials, Material added) {
        return Stream.concat(materials.stream(), Stream.of(added)).toList();
    }
}
