package onething.application.port.in.calendar;

import reactor.core.publisher.Mono;

/// Goes on counting again what runs, after a notice was proposed or applied: called every now and then
/// on every node.
@FunctionalInterface
public interface RecalculateClocks {

    /// @return how many parts were counted here, once there is nothing more to do
    Mono<Long> recount();
}
