package onething.domain.paper;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The rendered paper: a PDF. It is rendered once and kept, so its hash stays the same.
///
/// @param bytes  not to be changed
/// @param sha256 64 lower-case hexadecimal digits
public record PaperFile(byte[] bytes, String sha256) {

    public static PaperFile of(byte[] bytes) {
        return new PaperFile(bytes, HexFormat.of().formatHex(sha256(bytes)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no SHA-256", e);
        }
    }
}
