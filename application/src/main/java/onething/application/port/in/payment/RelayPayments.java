package onething.application.port.in.payment;

import reactor.core.publisher.Mono;

/// Sends payment orders to the bank, asks what became of them, and records the bank's last answer on the matter.
/// Several nodes may run it at the same time.
@FunctionalInterface
public interface RelayPayments {

    /// Handles some of the orders that are due, and tells how many that were.
    Mono<Relayed> relay();

    /// @param paid    how many the bank has paid
    /// @param refused how many it has refused
    /// @param later   how many wait for another answer
    /// @param faults  how many could not be handled
    record Relayed(int paid, int refused, int later, int faults) {

        public static final Relayed NOTHING = new Relayed(0, 0, 0, 0);

        public Relayed plus(Relayed other) {
            return new Relayed(paid + other.paid, refused + other.refused, later + other.later, faults + other.faults);
        }

        /// Whether more may wait.
        public boolean isWorthAnother() {
            return paid + refused + later > 0;
        }
    }
}
