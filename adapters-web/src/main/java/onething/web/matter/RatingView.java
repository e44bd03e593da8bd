package onething.web.matter;

import java.time.Instant;
import onething.domain.matter.Rating;
import onething.web.wire.Values;

/// 好差评.
record RatingView(String grade, String comment, Instant at) {

    static RatingView of(Rating rating) {
        return new RatingView(Values.kebab(rating.grade()), rating.comment(), rating.at());
    }
}
