package onething.application.port.in.feed;

import onething.domain.feed.SubscriberStanding;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Tells administrators how each subscriber to the records is doing.
@FunctionalInterface
public interface ListSubscribers {

    /// Fails with a `Refused` for `RoleLacking`.
    Flux<SubscriberStanding> list(Actor who);
}
