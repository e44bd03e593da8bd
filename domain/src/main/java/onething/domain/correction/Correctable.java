package onething.domain.correction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.bundle.Bundle;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.Form;
import onething.domain.form.FormCheck;
import onething.domain.form.FormField;
import onething.domain.form.TidyAnswers;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.refusal.Fault;

/// A field of a matter that may be corrected. A pledge may not: its only valid answer is `true`.
///
/// @param kept the answer that the matter has now; empty if the field is not answered
public record Correctable(FormField field, Optional<Answer> kept) {

    /// Empty if the matter does not ask for that field, or the field is a pledge.
    public static Optional<Correctable> of(Matter matter, Bundle bundle, FieldPath path, ActionContext context) {
        var guide = context.bundle();
        var answers = matter.corrected(bundle.answers());
        return Form.of(guide, bundle.chosen(), answers)
                .only(guide.form(Set.of(matter.file().code())))
                .fields()
                .stream()
                .filter(field -> field.path().equals(path) && !(field.kind() instanceof FieldKind.Pledge))
                .findFirst()
                .map(field -> new Correctable(field, answers.to(path)));
    }

    /// The answer as it would be stored.
    public Answer tidied(Answer wanted) {
        return TidyAnswers.of(field, wanted);
    }

    public boolean has(Answer answer) {
        return kept.filter(answer::equals).isPresent();
    }

    /// The faults of an answer; empty if it is valid.
    public List<Fault> faults(Answer wanted, ActionContext context) {
        var answers = new Answers(Map.of(field.path(), wanted));
        return FormCheck.fields(List.of(field.askedInAnyCase()), answers, context.timeOfDay(), context.districts())
                .faults()
                .stream()
                .map(fault -> new Fault("/value", fault.rule(), fault.detail()))
                .toList();
    }
}
