package onething.application.port.out.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.rating.Rating;
import onething.domain.rating.RatingCount;
import onething.domain.rating.RatingKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// 好差评: the applicants' ratings of the service, one for each contact point of a matter, and what the office does
/// about low ones.
public interface Ratings {

    /// The ratings of a matter, the latest first.
    Flux<Rating> of(MatterId matter);

    /// What there is to rate of a matter, and what was rated, in one statement.
    Mono<Contacts> contacts(MatterId matter);

    /// Stores the rating with its review unless the contact point has a rating already; gives the stored one.
    Mono<Rating> add(Rating rating);

    /// Gives ratings whose review is not done, the earliest last day first: of the matters of an office, in a
    /// district and the divisions it covers, in which the reader took no part. A person who has claimed a matter,
    /// or is the actor of an event of its trail, took part in it.
    Flux<Reviewed> reviews(Wanted wanted);

    /// Stores the next step of a review. Fails with a `Refused` for `ReviewNotAtStep` if somebody else did that
    /// step first.
    Mono<Rating> review(Rating changed);

    /// Counts the ratings that were given in these days (Asia/Shanghai), by matter, office, division, contact point
    /// and grade, and how many of the low ones were answered by their last day.
    ///
    /// @param first the first day
    /// @param last  the last day, which counts too
    Flux<RatingCount> counts(LocalDate first, LocalDate last);

    /// @param actions of the matter's trail, the first one first
    /// @param ratings the latest first
    record Contacts(List<String> actions, List<Rating> ratings) {}

    /// @param reader who reviews
    /// @param only   this one, if given
    /// @param limit  how many at most
    record Wanted(OfficeCode office, DistrictCode district, PersonId reader, Optional<RatingKey> only, int limit) {}

    /// @param rating with its review
    /// @param file   of the matter that was rated
    record Reviewed(Rating rating, MatterFile file) {}
}
