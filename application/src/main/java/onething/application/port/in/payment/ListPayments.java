package onething.application.port.in.payment;

import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.payment.PaymentStatus;
import reactor.core.publisher.Flux;

/// Shows an officer the payment orders of a matter, and what the bank says to them.
@FunctionalInterface
public interface ListPayments {

    /// Gives them from the oldest on. Fails with a `Refused` for `RoleLacking` or `MatterUnknown`.
    Flux<PaymentStatus> list(Actor who, MatterId matter);
}
