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
        var form = Form.of(guide, draft.chosen(), draft.answers());
        var report = draft.checked(form, guide, holder, calendar, now);
        if (!report.isClean()) {
            throw new AnswersInvalid(report.faults()).refused();
        }
        var needed = NeededMaterials.of(guide, form);
        var missing = needed.missingFrom(draft.materials());
        if (!missing.isEmpty() && !follows(missing, draft, form, needed, guide)) {
            throw new MaterialsMissing(missing.stream().map(MaterialCode::value).toList()).refused();
        }
        return new CompleteDraft(draft);
    }

    private static boolean follows(
            List<MaterialCode> missing, Bundle.Draft draft, Form form, NeededMaterials needed, BundleGuide guide) {
        return promisesToFollow(form)
                && needed.mayFollow(guide, draft.materials()).equals(missing);
    }

    private static boolean promisesToFollow(Form form) {
        return form.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Pledge(var _, boolean following) && following)
                .anyMatch(field -> form.answers().to(field.path()).equals(Optional.of(new Answers.Answer.Flag(true))));
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
