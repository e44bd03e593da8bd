package onething.domain.paper;

import java.util.HexFormat;
import onething.domain.text.Sha256;

/// The rendered paper. Each format is rendered once and kept, so its hash stays the same.
///
/// @param bytes  not to be changed
/// @param sha256 64 lower-case hexadecimal digits
public record PaperFile(byte[] bytes, String sha256) {

    public static PaperFile of(byte[] bytes) {
        return new PaperFile(bytes, HexFormat.of().formatHex(Sha256.of(bytes)));
    }
}
