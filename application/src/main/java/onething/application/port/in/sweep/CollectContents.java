package onething.application.port.in.sweep;

import reactor.core.publisher.Mono;

/// Deletes drafts that have not been changed for long, and contents in the store that no material refers to
/// any more.
@FunctionalInterface
public interface CollectContents {

    Mono<Collected> collect();

    /// @param drafts    how many drafts were deleted
    /// @param contents  how many contents were deleted
    /// @param abandoned how many partly received files were deleted
    record Collected(long drafts, long contents, long abandoned) {}
}
