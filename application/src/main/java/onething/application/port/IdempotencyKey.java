package onething.application.port;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import onething.domain.party.PersonId;

/// Identifies a repeated request: its sender, its key and its content.
///
/// @param key     the caller's `Idempotency-Key`, 1 to 128 characters
/// @param content a SHA-256 of what was sent, in hexadecimal: the same key with different content is
///     refused
public record IdempotencyKey(PersonId owner, String key, String content) {

    /// @param sent the request in a canonical spelling: equal requests have equal spellings
    public static IdempotencyKey of(PersonId owner, String key, String sent) {
        return new IdempotencyKey(owner, key, sha256(sent));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("the JDK has no SHA-256", missing);
        }
    }
}
