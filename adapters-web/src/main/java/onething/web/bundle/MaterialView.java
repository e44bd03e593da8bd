package onething.web.bundle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A file handed in, without its content.
///
/// @param originalSha256 the hash of the file that was sent
public record MaterialView(
        UUID id,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String originalSha256,
        List<String> meets,
        Instant handedIn) {}
