package onething.application.port.in.notification;

import reactor.core.publisher.Mono;

/// Sends what waits in the outbox. Several nodes may run it at the same time.
///
/// Each notification is sent at least once. One that is sent again has the same id.
@FunctionalInterface
public interface RelayNotifications {

    /// Handles some of what waits, and tells how much that was.
    Mono<Relayed> relay();

    /// @param delivered     how many a provider has taken over
    /// @param later         how many wait for another attempt
    /// @param undeliverable how many became dead letters
    /// @param unneeded      how many were not needed
    /// @param faults        how many could not be handled
    record Relayed(int delivered, int later, int undeliverable, int unneeded, int faults) {

        public static final Relayed NOTHING = new Relayed(0, 0, 0, 0, 0);

        public Relayed plus(Relayed other) {
            return new Relayed(
                    delivered + other.delivered,
                    later + other.later,
                    undeliverable + other.undeliverable,
                    unneeded + other.unneeded,
                    faults + other.faults);
        }

        /// Whether more may wait.
        public boolean isWorthAnother() {
            return delivered + later + undeliverable + unneeded + faults > 0;
        }
    }
}
