package onething.application.port.in.correction;

import java.time.Instant;
import java.util.List;
import onething.domain.bundle.BundleId;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.party.Actor;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// Has an answer of one's submitted bundle put right, in every matter that uses it (个人信息保护法 art. 46).
///
/// Where one can be reached (a telephone, an address, as the guide says) is changed at once, by whoever
/// has just proved
/// who they are: what is sent to the wrong place reaches somebody else. All else waits for an officer
/// of each office. A
/// matter that has it so already is left alone.
@FunctionalInterface
public interface AskCorrection {

    /// One a matter, by their place in the guide. Asking again while it waits replaces what was asked.
    ///
    /// Fails with a `Refused` for `BundleUnknown`, for `RoleLacking` when the caller acts for somebody
    /// else, for
    /// `AnswersInvalid` when the bundle is a draft, has no such answer, has it so already, or the
    /// answer does not fit,
    /// for `StepUpRequired` when the proof is too old for what is changed at once, for `ChangedMeanwhile`.
    Mono<List<CorrectionDetails>> ask(Command command);

    /// @param provenAt when the caller last proved who they are
    record Command(Actor who, Instant provenAt, BundleId bundle, FieldPath field, Answer wanted, Text reason) {

        @Override
        public String toString() {
            return "AskCorrection[" + bundle + " " + field + "]";
        }
    }
}
