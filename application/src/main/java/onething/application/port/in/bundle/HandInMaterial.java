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

/// Hands in a file and names the required materials that it meets. It belongs to a draft, or to the
/// supplement notice (补正告知书) of a matter in a submitted bundle.
@FunctionalInterface
public interface HandInMaterial {

    /// Gives the material and the new version of the bundle. Metadata of a picture (where it was taken, with
    /// which device) is removed before it is stored. A file that the bundle already has for the same materials is
    /// not stored twice: the existing one is given. The command has no version, because
    /// files do not overwrite each other.
    ///
    /// Fails with a `Refused` for `RequirementUnknown` when no matter ticked (or, once submitted, no
    /// notice) asks for one of the materials, for `BundleSubmitted` when it is submitted and no notice asks
    /// for materials; for `MaterialTooLarge`, `MaterialEmpty`, `MaterialTypeUnsupported`,
    /// `MaterialLocked`, `MaterialIncomplete`, `MaterialTooComplex`, `MaterialInfected`, `MaterialActive` or
    /// `PictureTooLarge`, depending on the content; for `BundleFull` or `PersonFull` when a quota has no room; for
    /// `UploadStalled` when the content stops arriving; for `BundleUnknown`. In all these cases, and when the
    /// content breaks off, nothing is stored. The content is read only after everything else has been checked.
    Mono<Versioned<Material>> handIn(Command command);

    /// @param fileName as the device names it; it is stored with the ending of the type that the content has
    /// @param meets    the codes of the materials that the file meets, as sent; at least one
    record Command(Actor who, BundleId bundle, FileName fileName, Set<String> meets, Flux<ByteBuffer> content) {}
}
