package onething.application.port.out.bundle;

import java.nio.ByteBuffer;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Where the content of materials is kept, by its hash. Content flows through; it is never whole in memory.
public interface MaterialStore {

    /// Keeps the content, once however often it is handed in. Fails with a `Refused` for
    /// `MaterialTooLarge` as soon as
    /// more than the limit has come, for `MaterialEmpty`, and by what the content is for
    /// `MaterialTypeUnsupported` or
    /// `MaterialTypeMismatch`; nothing is kept then, nor when the content stops half-way.
    ///
    /// @param content  each buffer is the store's from then on: it is neither changed nor used again by
    ///     who gave it
    /// @param declared the media type that the request names; `application/octet-stream` claims nothing
    Mono<Kept> keep(Flux<ByteBuffer> content, String declared, long limitInBytes);

    /// The content. Fails if there is none by that hash: a material that is on record has its content.
    Flux<ByteBuffer> content(String sha256);

    /// Takes a content away; none is there afterwards. Only for who decides what is still needed, see
    /// [onething.application.port.out.Contents].
    Mono<Void> remove(String sha256);

    /// The hashes of all contents.
    Flux<String> all();

    /// Takes away what came in by half and nobody has written to since then, as when a node died.
    ///
    /// @return how many
    Mono<Long> removeAbandoned(Instant before);

    /// @param mediaType by content
    record Kept(String sha256, long size, String mediaType) {}
}
