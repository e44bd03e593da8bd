package onething.application.port.out.payment;

import java.time.Instant;
import java.util.UUID;
import onething.domain.matter.MatterId;
import onething.domain.payment.PaymentProgress;
import onething.domain.payment.PaymentStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The payment orders that wait for the bank, and what became of them. An order enters in the transaction that
/// writes it on the trail, so none is lost and none is entered twice.
public interface PaymentOrders {

    /// Takes orders for which the bank has to be asked now. The caller has them for itself until the lease ends.
    /// Then another caller can take them, so a crash of the caller loses nothing.
    Flux<Taken> take(Instant now, Instant leaseEnds, int limit);

    /// Stores how far an order has come. Gives false, and changes nothing, if another caller has taken it
    /// meanwhile.
    Mono<Boolean> settle(Taken taken, PaymentProgress progress);

    /// Gives the orders of a matter, the oldest first.
    Flux<PaymentStatus> of(MatterId matter);

    /// Gives when the oldest order was given that the bank has neither paid nor refused; empty if there is none.
    Mono<Instant> oldestOpen();

    /// @param id    the key by which the bank recognises an order that is sent again
    /// @param lease proves that the caller still has it
    /// @param order the place of the order in the trail of the matter
    record Taken(UUID id, UUID lease, MatterId matter, long order, PaymentProgress progress) {}
}
