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

/// Saves what has been filled in so far, as a form does by itself every few seconds.
@FunctionalInterface
public interface ReviseAnswers {

    /// Half a form is saved as it is, and told what it still lacks. Fails with a `Refused` for
    /// `AnswersInvalid`
    /// when a field is not in the guide, or what was sent for it is of another kind than the field
    /// takes, or
    /// over-long; for `BundleUnknown`, `ChangedMeanwhile` or `BundleSubmitted`. Nothing is saved then.
    Mono<Revised> revise(Command command);

    /// @param version         the version that the change was made against
    /// @param cleared         fields that are not answered any more
    /// @param clearedSections sections none of whose fields is answered any more; `changed` applies after
    record Command(
            Actor who,
            BundleId bundle,
            long version,
            Map<FieldPath, Answer> changed,
            Set<FieldPath> cleared,
            Set<SectionCode> clearedSections) {}

    /// @param form what keeps the form from being submitted, field by field
    record Revised(Bundle.Draft draft, long version, FormReport form) {}
}
