package onething.application.port.in.rating;

import java.time.Instant;
import java.time.LocalDate;
import onething.domain.matter.MatterFile;
import onething.domain.party.Actor;
import onething.domain.rating.ContactPoint;
import onething.domain.rating.Rating.Grade;
import onething.domain.rating.RatingReview.Step;
import reactor.core.publisher.Flux;

/// Lists the low ratings that wait for a step of the office, the earliest last day first, 100 at most. An approver
/// or the head sees those of matters in which they took no part; others at the desk see none. The list has no
/// words.
@FunctionalInterface
public interface ListReviews {

    int MOST = 100;

    /// Fails with a `Refused` for `RoleLacking`.
    Flux<Row> list(Actor who);

    /// @param title   the matter's
    /// @param due     the last day for the step
    /// @param overdue whether that day has passed
    record Row(
            MatterFile file,
            String title,
            ContactPoint point,
            Grade grade,
            Instant given,
            Step step,
            LocalDate due,
            boolean overdue) {}
}
