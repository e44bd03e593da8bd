package onething.application.port.in.matter;

import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.rating.ContactPoint;
import onething.domain.rating.Rating;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// 好差评: the applicant rates the service at a contact point of a matter, after it.
@FunctionalInterface
public interface RateMatter {

    /// Fails with a `Refused` for `MatterUnknown`, for `ActionNotLawful` before the contact point, and for
    /// `AlreadyRated` when it already has a different rating.
    Mono<Rating> rate(Command command);

    /// @param comment may be blank
    record Command(Actor who, MatterId matter, ContactPoint point, Rating.Grade grade, Text comment) {}
}
