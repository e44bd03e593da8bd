package onething.application.port.in.bundle;

import java.nio.ByteBuffer;
import onething.domain.bundle.BundleId;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads a file that was handed in: its metadata and its content.
@FunctionalInterface
public interface ReadMaterial {

    /// The applicant may read it, and so may staff who handle a matter that it was handed in for.
    ///
    /// Fails with a `Refused` for `BundleUnknown` or `MaterialUnknown`.
    Mono<Content> read(Query query);

    record Query(Actor who, BundleId bundle, MaterialId material) {}

    /// @param bytes streamed from the store on demand, never whole in memory
    record Content(Material material, Flux<ByteBuffer> bytes) {}
}
