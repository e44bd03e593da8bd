package onething.application.port.in.rating;

import onething.domain.party.Actor;
import onething.domain.rating.Rating;
import onething.domain.rating.RatingKey;
import reactor.core.publisher.Mono;

/// Reads a low rating that waits for a step of the office, with its words. The reading is recorded for the
/// applicant.
@FunctionalInterface
public interface ReadReview {

    /// Fails with a `Refused` for `RoleLacking`, or `ReviewUnknown` if there is none that waits for the caller.
    Mono<Rating> read(Query query);

    record Query(Actor who, RatingKey rating) {}
}
