package onething.application.service.matter;

import java.util.List;
import onething.application.port.out.matter.Ratings;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.rating.ContactPoint;
import onething.domain.rating.Rating;
import reactor.core.publisher.Mono;

/// The contact points of a matter that took place, as its trail has them, and their ratings.
public final class ReachedPoints {

    private final Ratings ratings;

    public ReachedPoints(Ratings ratings) {
        this.ratings = ratings;
    }

    Mono<Rated> of(Matter matter, ActionContext context) {
        return ratings.contacts(matter.file().id())
                .map(contacts -> new Rated(
                        ContactPoint.reached(
                                matter, contacts.actions(), context.guide().procedure()),
                        contacts.ratings()));
    }

    /// @param reached the latest first
    /// @param ratings the latest first
    record Rated(List<ContactPoint> reached, List<Rating> ratings) {

        /// The contact points that wait for a rating.
        List<ContactPoint> open() {
            return reached.stream()
                    .filter(point -> ratings.stream().noneMatch(rating -> rating.point() == point))
                    .toList();
        }
    }
}
