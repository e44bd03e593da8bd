package onething.application.port.in.paper;

import reactor.core.publisher.Mono;

/// Seals the papers that wait for it. Several nodes may run it at the same time.
@FunctionalInterface
public interface RelaySeals {

    /// Handles some of the papers that are due, and tells how many that were.
    Mono<Relayed> relay();

    /// @param sealed how many are sealed now
    /// @param later  how many wait for another attempt
    /// @param faults how many could not be handled
    record Relayed(int sealed, int later, int faults) {

        public static final Relayed NOTHING = new Relayed(0, 0, 0);

        public Relayed plus(Relayed other) {
            return new Relayed(sealed + other.sealed, later + other.later, faults + other.faults);
        }

        /// Whether more may wait.
        public boolean isWorthAnother() {
            return sealed + later > 0;
        }
    }
}
