package onething.application.port.in.rating;

import java.util.List;
import java.util.Optional;
import onething.domain.rating.PublishedRatings.PointFigures;
import onething.domain.rating.Quarter;
import onething.domain.rating.RatingFigures;
import reactor.core.publisher.Mono;

/// Gives the published figures of ratings, of the four quarters that ended last, the latest first. They are open to
/// everyone and name no person, see [onething.domain.rating.PublishedRatings]. The current quarter is missing: from
/// one day to the next, its figures would show each single rating.
@FunctionalInterface
public interface ReadRatingFigures {

    Mono<List<QuarterFigures>> read();

    /// @param others the groups together that are too small alone
    record QuarterFigures(Quarter quarter, List<GroupFigures> groups, Optional<RatingFigures> others) {

        public QuarterFigures {
            groups = List.copyOf(groups);
        }
    }

    /// The figures of a matter at the office of a division.
    ///
    /// @param matter in words
    /// @param office in words, with the division where each division has one
    /// @param points of its contact points, if each is large enough
    record GroupFigures(String matter, String office, RatingFigures figures, List<PointFigures> points) {

        public GroupFigures {
            points = List.copyOf(points);
        }
    }
}
