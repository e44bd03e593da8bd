package onething.application.service.rating;

import java.util.Optional;
import onething.application.port.out.matter.Ratings;
import onething.application.port.out.matter.Ratings.Reviewed;
import onething.application.port.out.matter.Ratings.Wanted;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import onething.domain.party.Actor.Staff;
import onething.domain.party.Role;
import onething.domain.rating.RatingKey;
import onething.domain.refusal.Refusal.ReviewUnknown;
import onething.domain.refusal.Refusal.RoleLacking;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The low ratings that wait for a person.
public final class Reviews {

    private final Ratings ratings;

    public Reviews(Ratings ratings) {
        this.ratings = ratings;
    }

    /// Fails with a `Refused` for `RoleLacking` if the person is neither an approver nor the head.
    Flux<Reviewed> of(Actor who, int limit) {
        return wanted(who, Optional.empty(), limit).flatMapMany(ratings::reviews);
    }

    /// Fails with a `Refused` for `RoleLacking`, for `ReviewUnknown`. One of a matter in which the person took part
    /// is unknown.
    Mono<Reviewed> of(Actor who, RatingKey only) {
        return wanted(who, Optional.of(only), 1)
                .flatMap(wanted -> ratings.reviews(wanted).next())
                .switchIfEmpty(Mono.error(() -> new ReviewUnknown(only.matter().value()).refused()));
    }

    private static Mono<Wanted> wanted(Actor who, Optional<RatingKey> only, int limit) {
        return Mono.fromCallable(() -> reviewer(who))
                .map(staff -> new Wanted(staff.office(), staff.district(), staff.id(), only, limit));
    }

    private static Staff reviewer(Actor who) {
        var staff = Access.staff(who);
        if (Access.reviewer(staff).isEmpty()) {
            throw new RoleLacking(Role.APPROVER.storedName()).refused();
        }
        return staff;
    }
}
