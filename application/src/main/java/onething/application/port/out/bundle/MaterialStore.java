package onething.application.port.out.bundle;

import java.nio.ByteBuffer;
import java.time.Instant;
import onething.domain.material.FileType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Stores the content of materials by its hash. Content is streamed and never whole in memory.
public interface MaterialStore {

    /// Stores the content, once even if it is handed in several times. Metadata of a picture is not stored, see
    /// [Kept#originalSha256]. Fails with a `Refused` for
    /// `MaterialTooLarge` as soon as the content exceeds the limit, for `MaterialEmpty`, for
    /// `MaterialTypeUnsupported` as soon as the content shows it, and for all that
    /// [onething.domain.material.FileFindings] refuses once the content was read to its end, and for
    /// `MaterialInfected`. Fails with `Unavailable` while the scanner does not answer; in these cases, and when the
    /// content breaks off, nothing is stored.
    ///
    /// @param content the store owns each buffer from then on: the caller neither changes nor reuses it
    Mono<Kept> keep(Flux<ByteBuffer> content, long limitInBytes);

    /// Gives the content. Fails if no content has that hash: every recorded material has its content.
    Flux<ByteBuffer> content(String sha256);

    /// Removes a content; afterwards it does not exist. Only the component that decides what is still
    /// needed calls this, see [onething.application.port.out.Contents].
    Mono<Void> remove(String sha256);

    /// Gives the hashes of all contents.
    Flux<String> all();

    /// Removes partly received files that have not been written to since then, for example after a node
    /// crashed.
    ///
    /// @return how many
    Mono<Long> removeAbandoned(Instant before);

    /// Whether contents can be stored now.
    ///
    /// @param room in bytes, how much must fit at least
    Mono<State> state(long room);

    /// Whether contents can be stored.
    enum State {
        READY,
        FULL,

        /// The service may not write where it must.
        NOT_WRITABLE,

        /// The store does not answer, or refuses the service.
        AWAY
    }

    /// @param sha256   of what is stored; [#content] finds it by this hash
    /// @param originalSha256 the hash of the content as it arrived; another one if metadata was removed
    /// @param size     of what is stored, in bytes
    /// @param type     detected from the content
    record Kept(String sha256, String originalSha256, long size, FileType type) {}
}
