package onething.application.port.in.notification;

import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Gives the matter to which the link of a notification leads.
@FunctionalInterface
public interface OpenLink {

    /// Fails with a `Refused` for `LinkUnknown`, also if the notification was for another person; for
    /// `RoleLacking`.
    Mono<MatterId> open(Actor who, String code);
}
