package onething.web.upload;

import java.util.Base64;
import java.util.Optional;
import onething.domain.upload.Checksum;
import onething.web.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;

/// The header `Upload-Checksum`: the algorithm, and the checksum of the piece in base64.
final class SentChecksum {

    static final String HEADER = "Upload-Checksum";

    private SentChecksum() {}

    static Optional<Checksum> of(@Nullable String header) {
        return Optional.ofNullable(header).map(SentChecksum::read);
    }

    private static Checksum read(String header) {
        var parts = header.strip().split(" ", 2);
        try {
            var value = Base64.getDecoder().decode(parts.length < 2 ? "" : parts[1].strip());
            return Checksum.Algorithm.of(parts[0])
                    .map(algorithm -> new Checksum(algorithm, value))
                    .orElseThrow(SentChecksum::malformed);
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
    }

    private static MalformedRequest malformed() {
        return MalformedRequest.parameter(HEADER, "校验值无法识别", "sha256 or sha1, a space, and the checksum in base64");
    }
}
