package onething.application.port.in.notification;

import onething.domain.matter.MatterNumber;
import onething.domain.notification.Delivery;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Shows staff the notifications of their office that no channel delivered. That the answer to a low rating was not
/// delivered is shown to an approver or head who took no part in the matter, as the rating is.
@FunctionalInterface
public interface ListUndelivered {

    /// The most that are shown at a time.
    int LIMIT = 100;

    /// Gives them from the oldest on. Fails with a `Refused` for `RoleLacking`.
    Flux<Row> list(Actor who);

    /// @param title of the matter
    record Row(Delivery delivery, MatterNumber number, String title) {}
}
