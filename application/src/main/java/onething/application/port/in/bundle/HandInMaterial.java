package onething.application.port.in.bundle;

import java.nio.ByteBuffer;
import java.util.Set;
import onething.application.port.Versioned;
import onething.domain.bundle.BundleId;
import onething.domain.material.Material;
import onething.domain.party.Actor;
import onething.domain.text.FileName;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Hands in a file, and says which of the materials asked for it is: for a draft, or for what a notice of
/// supplement (补正告知书) to a matter of a submitted bundle lists.
@FunctionalInterface
public interface HandInMaterial {

    /// The material, with the bundle's version after it. A file that the bundle has already, for the same
    /// materials, is not kept twice: the one that is there is given. It needs no version, since files do not
    /// overwrite each other.
    ///
    /// Fails with a `Refused` for `RequirementUnknown` when no matter ticked (or, once submitted, no notice)
    /// asks for one of the materials, for `BundleSubmitted` when it is submitted and no notice asks for
    /// anything; for `MaterialTooLarge`, `MaterialEmpty`, `MaterialTypeUnsupported` or `MaterialTypeMismatch`
    /// by what comes; for `BundleFull` or `PersonFull` when a quota has no room; for `UploadStalled` when nothing more comes;
    /// for `BundleUnknown`. Nothing is kept then, nor when the content stops half-way. The
    /// content is not read before the rest is in order.
    Mono<Versioned<Material>> handIn(Command command);

    /// @param fileName as the device names it
    /// @param declared the media type that the request names
    /// @param meets    the codes of the materials that the file is, as sent; at least one
    record Command(
            Actor who,
            BundleId bundle,
            FileName fileName,
            String declared,
            Set<String> meets,
            Flux<ByteBuffer> content) {}
}
