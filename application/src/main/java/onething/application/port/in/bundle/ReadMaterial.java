package onething.application.port.in.bundle;

import java.nio.ByteBuffer;
import onething.domain.bundle.BundleId;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads a file that was handed in: its metadata and its content, or a picture of it.
@FunctionalInterface
public interface ReadMaterial {

    /// The applicant may read it, and so may staff who handle a matter that it was handed in for.
    ///
    /// Fails with a `Refused` for `BundleUnknown` or `MaterialUnknown`, and for `MaterialNotShown` if no picture of
    /// it can be made.
    Mono<Content> read(Query query);

    record Query(Actor who, BundleId bundle, MaterialId material, Form form) {

        public static Query ofFile(Actor who, BundleId bundle, MaterialId material) {
            return new Query(who, bundle, material, Form.FILE);
        }
    }

    /// @param mediaType of the bytes
    /// @param size      of the bytes
    /// @param bytes     a file is streamed from the store on demand, never whole in memory
    record Content(Material material, String mediaType, long size, Flux<ByteBuffer> bytes) {

        public static Content ofFile(Material material, Flux<ByteBuffer> bytes) {
            return new Content(material, material.mediaType(), material.size(), bytes);
        }
    }

    enum Form {

        /// What was handed in.
        FILE,

        /// A small JPEG for lists.
        THUMBNAIL,

        /// What a browser shows: the file itself, or a JPEG of it.
        VIEW
    }
}
