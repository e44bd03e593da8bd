package onething.domain.correction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.bundle.Bundle;
import onething.domain.form.Answers.Answer;
import onething.domain.form.Answers;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.Form;
import onething.domain.form.FormCheck;
import onething.domain.form.FormField;
import onething.domain.form.TidyAnswers;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.refusal.Fault;

/// A field that a matter asked for, which may be corrected. A pledge is none: who gave it cannot have
/// given another.
///
/// @param kept what the matter has there now
public record Correctable(FormField field, Optional<Answer> kept) {

    /// Empty where the matter did not ask for that field.
    public static Optional<Correctable> of(Matter matter, Bundle bundle, FieldPath path, ActionContext handling) {
        var guide = handling.bundle();
        var answers = matter.corrected(bundle.answers());
        return Form.of(guide, bundle.chosen(), answers)
                .only(guide.form(Set.of(matter.file().code())))
                .fields()
                .stream()
                .filter(field -> field.path().equals(path) && !(field.kind() instanceof FieldKind.Pledge))
                .findFirst()
                .map(field -> new Correctable(field, answers.to(path)));
    }

    /// The answer as it would be kept.
    public Answer tidied(Answer wanted) {
        return TidyAnswers.of(field, wanted);
    }

    public boolean has(Answer answer) {
        return kept.filter(answer::equals).isPresent();
    }

    /// What keeps an answer from standing there.
    public List<Fault> faults(Answer wanted, ActionContext handling) {
        var answers = new Answers(Map.of(field.path(), wanted));
        return FormCheck.fields(List.of(field.askedInAnyCase()), answers, handling.timeOfDay(), handling.districts())
                .faults()
                .stream()
                .map(fault -> new Fault("/value", fault.rule(), fault.detail()))
                .toList();
    }
}
