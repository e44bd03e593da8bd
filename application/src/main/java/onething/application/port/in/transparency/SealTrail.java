package onething.application.port.in.transparency;

import reactor.core.publisher.Mono;

/// Appends what happened since the last time to the transparency log, and signs its new head. Without new events it
/// signs nothing.
@FunctionalInterface
public interface SealTrail {

    Mono<Sealed> seal();

    /// @param events how many events were new
    /// @param size   how many the log has now
    record Sealed(long events, long size) {}
}
