package onething.application.port.in.sweep;

import java.util.List;
import onething.application.port.in.sweep.SweepClocks.Fault;
import reactor.core.publisher.Mono;

/// Moves running matters to a version of their guide that is in force and moves running matters. Several nodes may
/// run it at the same time; each matter moves once.
@FunctionalInterface
public interface MoveMatters {

    /// Moves every such matter. One that somebody changes meanwhile, or that cannot be moved, is left for the next
    /// time and does not delay the rest.
    Mono<Moved> move();

    /// @param moved   how many were moved
    /// @param changed how many somebody changed meanwhile
    record Moved(int moved, int changed, List<Fault> faults) {

        public Moved {
            faults = List.copyOf(faults);
        }
    }
}
