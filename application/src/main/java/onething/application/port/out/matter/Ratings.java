package onething.application.port.out.matter;

import onething.domain.matter.MatterId;
import onething.domain.matter.Rating;
import reactor.core.publisher.Mono;

/// 好差评: what applicants said of the service, one rating a matter.
public interface Ratings {

    /// The rating of a matter, or empty if it has not been rated.
    Mono<Rating> find(MatterId matter);

    /// Stores the rating, unless the matter has one already; gives the one that is stored then.
    Mono<Rating> add(Rating rating);
}
