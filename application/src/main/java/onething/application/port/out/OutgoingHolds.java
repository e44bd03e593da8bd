package onething.application.port.out;

import java.time.Instant;
import reactor.core.publisher.Mono;

/// Whether the service may send anything and act by itself. A hold is placed when a database is restored: some of
/// what waits there may have been sent before, and what was lost may have been decided.
public interface OutgoingHolds {

    /// Whether a hold is in force.
    Mono<Boolean> isHeld();

    /// Places a hold; one that is in force stays as it is.
    Mono<Void> hold(Instant at);

    /// What waits to leave the service.
    Mono<Waiting> waiting();

    /// Ends the hold.
    ///
    /// @param drop whether notifications that were due when the hold began are marked as undeliverable instead of
    ///   sent; the desk lists them, and an officer can send each of them again
    /// @return how many were marked; empty if no hold is in force
    Mono<Long> release(boolean drop, Instant at);

    /// @param notifications  to people, due by now
    /// @param paymentOrders  that the bank has neither paid nor refused
    /// @param seals          of papers
    /// @param subscribers    to records of cases
    record Waiting(long notifications, long paymentOrders, long seals, long subscribers) {}
}
