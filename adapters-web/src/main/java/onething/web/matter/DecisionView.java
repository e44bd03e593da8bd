package onething.web.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.domain.guide.MatterGuide;
import onething.domain.matter.Matter;
import onething.web.guide.FormView;
import onething.web.guide.FormView.FieldView;
import onething.web.wire.AnswersJson;

/// What was decided in detail, such as a grade, months or an amount: the inputs of the deciding action.
record DecisionView(List<FieldView> fields, Map<String, Map<String, Object>> answers) {

    /// Empty until the matter is decided, and for a decision without details.
    static Optional<DecisionView> of(Matter matter, MatterGuide guide) {
        return matter.standing()
                .decision()
                .map(outcome -> guide.procedure().decisionContent(outcome, matter.findings()))
                .filter(content -> !content.fields().isEmpty())
                .map(content -> new DecisionView(FormView.fields(content.fields()), AnswersJson.of(content.answers())));
    }
}
