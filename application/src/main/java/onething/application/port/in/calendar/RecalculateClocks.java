package onething.application.port.in.calendar;

import reactor.core.publisher.Mono;

/// Continues the recalculation of running clocks after a notice was proposed or applied. Every node calls
/// it regularly.
@FunctionalInterface
public interface RecalculateClocks {

    /// @return how many parts this call recalculated; completes when no more are left
    Mono<Long> recalculate();
}
