package onething.application.port.in.notification;

import java.util.UUID;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lets a notification that no channel delivered be tried again, for example after the address was corrected.
@FunctionalInterface
public interface SendNotificationAgain {

    /// Fails with a `Refused` for `RoleLacking` or `NotificationUnknown`. Asking twice sends once.
    Mono<Void> sendAgain(Actor who, UUID notification);
}
