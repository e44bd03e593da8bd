package onething.application.port.in.guide;

import java.util.List;
import onething.domain.bundle.Plan;
import onething.domain.form.Answers;
import reactor.core.publisher.Mono;

/// Shows anyone the consequences of a selection of matters. It stores nothing.
@FunctionalInterface
public interface PlanBundle {

    /// Matters that exclude each other are planned too, and the plan reports the conflict.
    ///
    /// Fails with a `Refused` for `GuideUnknown`, `NoMatterChosen`, `MatterNotOffered`, and for
    /// `AnswersInvalid` when a given fact is invalid for its field.
    Mono<Plan> plan(Query query);

    /// @param guide   the guide's code, as sent
    /// @param matters the codes of the matters, as sent
    /// @param facts   answers to fields of the form, as far as they are known
    record Query(String guide, List<String> matters, Answers facts) {

        public Query {
            matters = List.copyOf(matters);
        }
    }
}
