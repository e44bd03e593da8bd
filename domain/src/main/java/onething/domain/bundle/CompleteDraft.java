package onething.domain.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.domain.account.AccountHolder;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.MaterialCode;
import onething.domain.form.Answers;
import onething.domain.form.FieldKind;
import onething.domain.form.Form;
import onething.domain.guide.BundleGuide;
import onething.domain.material.NeededMaterials;
import onething.domain.refusal.Refusal.AnswersInvalid;
import onething.domain.refusal.Refusal.MaterialsMissing;

/// A draft with a valid form and all materials, or with the promise to hand in later what is missing and may follow
/// (容缺受理). Only a complete draft can be submitted.
public final class CompleteDraft {

    private final Bundle.Draft draft;

    private CompleteDraft(Bundle.Draft draft) {
        this.draft = draft;
    }

    /// @throws onething.domain.refusal.Refused with [AnswersInvalid] and every faulty field, otherwise with
    ///     [MaterialsMissing]
    static CompleteDraft of(
            Bundle.Draft draft,
            BundleGuide guide,
            Optional<AccountHolder> holder,
            WorkingCalendar calendar,
            Instant now) {
        var form = draft.form(guide, holder, calendar, now);
        if (!form.isClean()) {
            throw new AnswersInvalid(form.faults()).refused();
        }
        var needed = draft.needed(guide);
        var missing = needed.missingFrom(draft.materials());
        if (!missing.isEmpty() && !follows(missing, draft, needed, guide)) {
            throw new MaterialsMissing(missing.stream().map(MaterialCode::value).toList()).refused();
        }
        return new CompleteDraft(draft);
    }

    private static boolean follows(
            List<MaterialCode> missing, Bundle.Draft draft, NeededMaterials needed, BundleGuide guide) {
        return promisesToFollow(draft, guide)
                && needed.mayFollow(guide, draft.materials()).equals(missing);
    }

    private static boolean promisesToFollow(Bundle.Draft draft, BundleGuide guide) {
        return Form.of(guide, draft.chosen(), draft.answers()).fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Pledge(var _, boolean following) && following)
                .anyMatch(field -> draft.answers().to(field.path()).equals(Optional.of(new Answers.Answer.Flag(true))));
    }

    public Bundle.Submitted submit(BundleNumber number, ReceiptCode code, Instant now) {
        return new Bundle.Submitted(
                draft.id(),
                draft.guide(),
                draft.applicant(),
                draft.chosen(),
                draft.answers(),
                draft.materials(),
                draft.opened(),
                number,
                code,
                now);
    }
}
