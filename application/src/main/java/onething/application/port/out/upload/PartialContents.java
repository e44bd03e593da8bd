package onething.application.port.out.upload;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import onething.domain.upload.Part;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Stores the parts of contents that have not arrived completely.
public interface PartialContents {

    /// Stores the content as it arrives, in parts of limited size, and gives each part once it is safely stored.
    /// When the content breaks off, what has arrived becomes a part too, before the error is passed on.
    ///
    /// @param start the offset of the first byte in the whole file
    Flux<Part> write(long start, Flux<ByteBuffer> content);

    /// Gives the bytes of the parts, one part after another.
    Flux<ByteBuffer> content(List<Part> parts);

    Mono<Void> remove(List<Part> parts);

    /// Removes parts that were stored before then.
    ///
    /// @return how many
    Mono<Long> removeAbandoned(Instant before);
}
