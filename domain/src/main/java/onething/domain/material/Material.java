package onething.domain.material;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.MaterialCode;
import onething.domain.text.FileName;

/// 材料: a file that was handed in once, and every requirement that it meets.
///
/// @param fileName  the name that the applicant's device gave it; for people, never used as a path
/// @param mediaType detected from the content; the type in the request is ignored
/// @param size      of what is stored, in bytes
/// @param sha256    of what is stored, 64 lower-case hexadecimal digits; the storage uses it as the key
/// @param originalSha256 the hash of the file that was sent; another one than `sha256` if metadata was removed from
///   it
/// @param meets     the types of material that the file is; one file may be several, such as a record that
///                  includes the diagnosis
/// @param handedIn  truncated to microseconds, as it is stored
/// @param source    where the service took it from; empty if it was uploaded
public record Material(
        MaterialId id,
        FileName fileName,
        String mediaType,
        long size,
        String sha256,
        String originalSha256,
        Set<MaterialCode> meets,
        Instant handedIn,
        Optional<MaterialSource> source) {

    /// A file that was uploaded.
    public Material(
            MaterialId id,
            FileName fileName,
            String mediaType,
            long size,
            String sha256,
            String originalSha256,
            Set<MaterialCode> meets,
            Instant handedIn) {
        this(id, fileName, mediaType, size, sha256, originalSha256, meets, handedIn, Optional.empty());
    }

    public Material {
        meets = Set.copyOf(meets);
        handedIn = handedIn.truncatedTo(ChronoUnit.MICROS);
    }

    /// @throws java.util.NoSuchElementException if it is of a type that is not accepted
    public FileType type() {
        return FileType.ofMediaType(mediaType).orElseThrow();
    }

    /// Whether both came from the same file, or nothing but metadata told the two files apart.
    public boolean isSameFile(Material other) {
        return originalSha256.equals(other.originalSha256) || sha256.equals(other.sha256);
    }

    /// The same file, which the service took from there.
    public Material from(MaterialSource where) {
        return new Material(id, fileName, mediaType, size, sha256, originalSha256, meets, handedIn, Optional.of(where));
    }

    /// The same file under another name, for readers who must not see the original name.
    public Material named(FileName newName) {
        return new Material(id, newName, mediaType, size, sha256, originalSha256, meets, handedIn, source);
    }
}
