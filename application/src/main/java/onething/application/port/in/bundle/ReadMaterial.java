package onething.application.port.in.bundle;

import java.nio.ByteBuffer;
import onething.domain.bundle.BundleId;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A file that was handed in: what is known of it, and its content.
@FunctionalInterface
public interface ReadMaterial {

    /// Besides the applicant, staff may read what was handed in for a matter that they handle.
    ///
    /// Fails with a `Refused` for `BundleUnknown` or `MaterialUnknown`.
    Mono<Content> read(Query query);

    record Query(Actor who, BundleId bundle, MaterialId material) {}

    /// @param bytes read from the store as they are asked for, never whole in memory
    record Content(Material material, Flux<ByteBuffer> bytes) {}
}
