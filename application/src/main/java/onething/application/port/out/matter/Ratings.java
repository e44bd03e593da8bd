package onething.application.port.out.matter;

import onething.domain.matter.MatterId;
import onething.domain.rating.Rating;
import reactor.core.publisher.Mono;

/// 好差评: the applicants' ratings of the service, one for each matter.
public interface Ratings {

    /// The rating of a matter, or empty if it has not been rated.
    Mono<Rating> find(MatterId matter);

    /// Stores the rating unless the matter has one already; gives the stored one.
    Mono<Rating> add(Rating rating);
}
