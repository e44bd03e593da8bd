package onething.application.port.in.notification;

import onething.domain.matter.MatterId;
import onething.domain.notification.Delivery;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Shows an officer what the applicant of a matter was notified of, when and by which channel.
@FunctionalInterface
public interface ListNotifications {

    /// Gives them from the oldest on. Fails with a `Refused` for `RoleLacking` or `MatterUnknown`.
    Flux<Delivery> list(Actor who, MatterId matter);
}
