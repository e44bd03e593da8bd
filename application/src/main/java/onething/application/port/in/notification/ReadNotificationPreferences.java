package onething.application.port.in.notification;

import onething.domain.notification.ContactPreferences;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Reads by which channels the caller wants to be notified.
@FunctionalInterface
public interface ReadNotificationPreferences {

    /// Fails with a `Refused` for `RoleLacking`. A person who has chosen nothing has all channels and no address.
    Mono<ContactPreferences> read(Actor who);
}
