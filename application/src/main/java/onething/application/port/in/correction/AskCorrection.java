package onething.application.port.in.correction;

import java.time.Instant;
import java.util.List;
import onething.domain.bundle.BundleId;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.party.Actor;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// Asks for the correction (更正) of an answer in the caller's submitted bundle, in every matter that uses it
/// (个人信息保护法 art. 46).
///
/// Contact details (a telephone number, an address, as the guide says) change at once if the caller has
/// just proved their identity, because mail to a wrong address reaches a stranger. All other corrections
/// wait for an officer of each office. A matter that already has the wanted answer is skipped.
@FunctionalInterface
public interface AskCorrection {

    /// Gives one correction for each matter, in the order of the guide. Asking again while a correction
    /// waits replaces it.
    ///
    /// Fails with a `Refused` for `BundleUnknown`, for `RoleLacking` when the caller acts for another
    /// person, for `AnswersInvalid` when the bundle is a draft, has no such answer or already has the
    /// wanted one, or when the answer is invalid, for `StepUpRequired` when the proof is too old for a
    /// change at once, for `ChangedMeanwhile`.
    Mono<List<CorrectionDetails>> ask(Command command);

    /// @param provenAt when the caller last proved who they are
    record Command(Actor who, Instant provenAt, BundleId bundle, FieldPath field, Answer wanted, Text reason) {

        @Override
        public String toString() {
            return "AskCorrection[" + bundle + " " + field + "]";
        }
    }
}
