package onething.web.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A file handed in, without its content.
///
/// @param originalSha256 the hash of the file that was sent
/// @param source         empty for an upload
public record MaterialView(
        UUID id,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String originalSha256,
        List<String> meets,
        Instant handedIn,
        Optional<SourceView> source) {

    /// Where the service took it from (免提交), and when the person consented.
    public record SourceView(
            String kind, String title, String number, Optional<String> issuer, LocalDate issued, Instant consented) {}
}
