package onething.application.port.in.bundle;

import java.util.Map;
import java.util.Set;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.code.SectionCode;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.form.FormReport;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Saves the answers so far. The form calls it automatically every few seconds.
@FunctionalInterface
public interface ReviseAnswers {

    /// An incomplete form is saved too, and the result says what it still lacks. Fails with a `Refused` for
    /// `AnswersInvalid` when a field is not in the guide, or its answer has the wrong type or is too long;
    /// for `BundleUnknown`, `ChangedMeanwhile` or `BundleSubmitted`. In these cases nothing is saved.
    Mono<Revised> revise(Command command);

    /// @param version         the version that the change was made against
    /// @param cleared         fields whose answers are removed
    /// @param clearedSections sections whose answers are all removed; `changed` is applied afterwards
    record Command(
            Actor who,
            BundleId bundle,
            long version,
            Map<FieldPath, Answer> changed,
            Set<FieldPath> cleared,
            Set<SectionCode> clearedSections) {}

    /// @param form what prevents the form from being submitted, field by field
    record Revised(Bundle.Draft draft, long version, FormReport form) {}
}
