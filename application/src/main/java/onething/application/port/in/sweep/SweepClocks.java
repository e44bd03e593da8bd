package onething.application.port.in.sweep;

import java.util.List;
import java.util.stream.Stream;
import onething.domain.matter.MatterId;
import reactor.core.publisher.Mono;

/// Records the escalation levels that the clocks of all matters have reached: amber, red, missed, breached,
/// each once for a clock. It reads only what is due. Several nodes may run it at the same time.
///
/// A clock that has run out is recorded and shown to those who decide. The sweep never treats a matter as
/// accepted, done or abandoned.
@FunctionalInterface
public interface SweepClocks {

    /// Handles some of what is due. What could not be recorded is tried again later, with growing pauses,
    /// and does not delay the rest.
    Mono<Swept> sweep();

    /// The result of one sweep.
    ///
    /// @param fired  how many escalation levels were recorded
    /// @param passed how many were not recorded: the matter was changed meanwhile, or the clock has not
    ///     reached the level after all
    /// @param faults the faults of the others
    record Swept(int fired, int passed, List<Fault> faults) {

        public static final Swept NOTHING = new Swept(0, 0, List.of());

        public Swept {
            faults = List.copyOf(faults);
        }

        public Swept plus(Swept other) {
            return new Swept(
                    fired + other.fired,
                    passed + other.passed,
                    Stream.concat(faults.stream(), other.faults.stream()).toList());
        }

        /// Whether more may be due.
        public boolean isWorthAnother() {
            return fired + passed + faults.size() > 0;
        }
    }

    /// @param what the class name of the exception; never its message, which may contain personal data
    record Fault(MatterId matter, String what) {}
}
