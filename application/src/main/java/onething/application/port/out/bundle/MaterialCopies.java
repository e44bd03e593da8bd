package onething.application.port.out.bundle;

import java.nio.ByteBuffer;
import onething.domain.material.FileType;
import onething.domain.material.Material;
import reactor.core.publisher.Mono;

/// Makes pictures of contents that every browser shows. A copy is made when somebody asks for it first, and goes
/// with its content.
@FunctionalInterface
public interface MaterialCopies {

    /// Gives a JPEG; nothing if none can be made. Fails if the store has no such content.
    Mono<ByteBuffer> copy(Material material, Kind kind);

    /// Whether pictures of that type can be shown here.
    default Mono<Boolean> shows(FileType type) {
        return Mono.just(true);
    }

    enum Kind {

        /// For a list. Of a PDF, it shows the first page.
        THUMBNAIL,

        /// For reading, on a whole screen.
        VIEW
    }
}
