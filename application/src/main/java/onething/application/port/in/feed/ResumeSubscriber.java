package onething.application.port.in.feed;

import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lets an administrator send to a subscriber again at once: one that is stopped, or one that waits for its next
/// attempt. It goes on where it was.
@FunctionalInterface
public interface ResumeSubscriber {

    /// Fails with a `Refused` for `RoleLacking`, and for `SubscriberUnknown` if the settings name no such one.
    Mono<Void> resume(Actor who, String name);
}
