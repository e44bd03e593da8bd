package onething.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/// Which contents lie in the [onething.application.port.out.bundle.MaterialStore], and since when
/// nothing refers to
/// them. All nodes share it: it decides between one that takes a content away and one that keeps the
/// same content at
/// that moment.
public interface Contents {

    /// Says that the content is about to take its place. It waits for a removal of the same content
    /// that is under way,
    /// and from then on there is none until the content has not been needed for long enough again.
    Mono<Void> keep(String sha256);

    /// Puts contents that lie in the store and are unknown here on record, as not needed since then.
    ///
    /// @return how many were unknown
    Mono<Long> adopt(List<String> sha256s, Instant notNeededSince);

    /// Removes contents that no material refers to and that were not needed after the instant. One node
    /// at a time
    /// removes a content; it is off the record only once the removal went well.
    ///
    /// @param most     how many at a time
    /// @param removing takes the content out of the store; may be called again for one that is gone already
    /// @return how many were removed
    Mono<Long> remove(Instant notNeededAfter, int most, Function<String, Mono<Void>> removing);
}
