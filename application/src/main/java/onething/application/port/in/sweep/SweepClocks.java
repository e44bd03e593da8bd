package onething.application.port.in.sweep;

import java.util.List;
import onething.domain.matter.MatterId;
import reactor.core.publisher.Mono;

/// Records what the clocks of all matters have come to: amber, red, missed, breached, each once a clock. It looks only at
/// what is due, and any number of nodes may do so at once.
///
/// A clock that has run out is recorded and put before those who decide. Nothing is ever deemed accepted, done or
/// abandoned by it.
@FunctionalInterface
public interface SweepClocks {

    /// Sees to some of what is due. What could not be recorded is tried again later, ever more rarely; it holds up
    /// nothing else.
    Mono<Swept> sweep();

    /// What became of what was taken up.
    ///
    /// @param fired  how many rungs were recorded
    /// @param passed how many were not: the matter was changed meanwhile, or the clock has not come so far after all
    /// @param faults what went wrong with the others
    record Swept(int fired, int passed, List<Fault> faults) {

        public Swept {
            faults = List.copyOf(faults);
        }

        /// Whether there may be more to see to.
        public boolean isWorthAnother() {
            return fired + passed + faults.size() > 0;
        }
    }

    /// @param what the kind of fault, by the name of its exception; never what it said, which may be about people
    record Fault(MatterId matter, String what) {}
}
