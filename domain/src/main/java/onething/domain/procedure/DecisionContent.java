package onething.domain.procedure;

import java.util.List;
import onething.domain.form.Answers;
import onething.domain.form.FormField;

/// What a decision says in detail, such as a grade, months from and to, or amounts with their items: the answered
/// inputs of the action that decided.
public record DecisionContent(List<FormField> fields, Answers answers) {

    public DecisionContent {
        fields = List.copyOf(fields);
    }
}
