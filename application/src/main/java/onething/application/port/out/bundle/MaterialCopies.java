package onething.application.port.out.bundle;

import java.nio.ByteBuffer;
import java.util.List;
import onething.domain.material.FileType;
import onething.domain.material.Material;
import reactor.core.publisher.Mono;

/// Makes pictures of contents that every browser shows. A copy is made when somebody asks for it first, and goes
/// with its content. Pictures of all pages are for print; they are made each time and not kept.
public interface MaterialCopies {

    /// Gives a JPEG; nothing if none can be made. Fails if the store has no such content.
    Mono<ByteBuffer> copy(Material material, Kind kind);

    /// Gives the pages for print: of a picture one, of a PDF at most the first `most`. Pages that cannot be drawn,
    /// or not in a few seconds, are missing at the end. Fails if the store has no such content.
    Mono<Pages> pages(Material material, int most);

    /// Whether pictures of that type can be shown here.
    default Mono<Boolean> shows(FileType type) {
        return Mono.just(true);
    }

    /// @param jpegs     not to be changed
    /// @param areAll    whether the file has no other pages
    record Pages(List<byte[]> jpegs, boolean areAll) {

        public static final Pages NONE = new Pages(List.of(), false);

        public Pages {
            jpegs = List.copyOf(jpegs);
        }
    }

    enum Kind {

        /// For a list. Of a PDF, it shows the first page.
        THUMBNAIL,

        /// For reading, on a whole screen.
        VIEW
    }
}
