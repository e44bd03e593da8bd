package onething.application.port.in.rating;

import onething.domain.party.Actor;
import onething.domain.rating.Rating;
import onething.domain.rating.RatingKey;
import onething.domain.rating.RatingReview.Finding;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// Takes the next step about a low rating: somebody looks into it, then answers the applicant.
@FunctionalInterface
public interface TakeReviewStep {

    /// Fails with a `Refused` for `RoleLacking`, for `ReviewUnknown` if there is none that waits for the caller,
    /// for `ReviewNotAtStep`, or for `InputsInvalid` without words.
    Mono<Rating> take(Command command);

    record Command(Actor who, RatingKey rating, Step step) {}

    sealed interface Step {

        /// @param note for the office alone
        record Verify(Finding finding, Text note) implements Step {}

        /// @param text for the applicant
        record Answer(Text text) implements Step {}
    }
}
