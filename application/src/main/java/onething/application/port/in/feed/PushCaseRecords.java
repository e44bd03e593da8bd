package onething.application.port.in.feed;

import reactor.core.publisher.Mono;

/// Sends records to the subscribers that the settings name. Several nodes may run it at the same time; one of them
/// sends to a subscriber at a time.
///
/// A subscriber gets the same records that [PullCaseRecords] gives, in the same order and each at least once. One
/// that is sent again has the same id. No record is sent before the ones before it were taken.
@FunctionalInterface
public interface PushCaseRecords {

    /// Sends to each subscriber some of what it has not got, and tells what came of it.
    Mono<Pushed> push();

    /// @param taken   how many records were taken
    /// @param later   how many subscribers are tried again later
    /// @param stopped how many subscribers were stopped
    /// @param faults  how many times the service itself failed
    /// @param more    whether there may be more to send now
    record Pushed(int taken, int later, int stopped, int faults, boolean more) {

        public static final Pushed NOTHING = new Pushed(0, 0, 0, 0, false);

        public Pushed plus(Pushed other) {
            return new Pushed(
                    taken + other.taken,
                    later + other.later,
                    stopped + other.stopped,
                    faults + other.faults,
                    more || other.more);
        }
    }
}
