package onething.application.port.in.sweep;

import reactor.core.publisher.Mono;

/// Deletes drafts that nobody has touched for long, and from the store what no material refers to any more.
@FunctionalInterface
public interface CollectContents {

    Mono<Collected> collect();

    /// @param drafts    how many drafts were deleted
    /// @param contents  how many contents
    /// @param abandoned how many files of which only a part had come
    record Collected(long drafts, long contents, long abandoned) {}
}
