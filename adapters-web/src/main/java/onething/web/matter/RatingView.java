package onething.web.matter;

import java.time.Instant;
import onething.domain.rating.Rating;

/// 好差评: the applicant's rating of how the office handled the matter.
record RatingView(String grade, String comment, Instant at) {

    static RatingView of(Rating rating) {
        return new RatingView(rating.grade().wireName(), rating.comment(), rating.at());
    }
}
