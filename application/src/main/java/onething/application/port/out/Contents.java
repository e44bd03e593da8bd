package onething.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/// Records which contents are in the [onething.application.port.out.bundle.MaterialStore], and since when
/// no material refers to them. All nodes share it. It orders the removal and the storing of the same
/// content when two nodes do these at once.
public interface Contents {

    /// Announces that the content is about to be stored. Waits for a removal of the same content that is
    /// under way. After that, the content is not removed until it has again been unused for long enough.
    Mono<Void> keep(String sha256);

    /// Records contents that are in the store but unknown here, as unused since then.
    ///
    /// @return how many were unknown
    Mono<Long> adopt(List<String> sha256s, Instant notNeededSince);

    /// Removes contents that no material refers to and that were not used after the instant. One node at a
    /// time removes a content. Its record is deleted only after the removal succeeded.
    ///
    /// @param most     how many at a time
    /// @param removing removes the content from the store; may be called again for a removed content
    /// @return how many were removed
    Mono<Long> remove(Instant notNeededAfter, int most, Function<String, Mono<Void>> removing);
}
