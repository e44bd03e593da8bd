package onething.domain.material;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import onething.domain.code.MaterialCode;

/// 材料: a file handed in once, and every requirement that it meets.
///
/// @param fileName  as the applicant's device names it; for people, never a path
/// @param mediaType by content, whatever the request said
/// @param size      in bytes
/// @param sha256    of the content, 64 lower-case hexadecimal digits; the content is stored by it
/// @param meets     the types of material that it is; one file may be several, as a record that holds
///     the diagnosis
/// @param handedIn  to the microsecond, as it is stored
public record Material(
        MaterialId id,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Set<MaterialCode> meets,
        Instant handedIn) {

    public Material {
        meets = Set.copyOf(meets);
        handedIn = handedIn.truncatedTo(ChronoUnit.MICROS);
    }

    /// The same under another name, where the one that it was given may tell too much.
    public Material named(String otherwise) {
        return new Material(id, otherwise, mediaType, size, sha256, meets, handedIn);
    }
}
