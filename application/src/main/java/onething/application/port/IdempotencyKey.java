package onething.application.port;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import onething.domain.party.PersonId;

/// What makes a request the same request when it comes again: who sent it, under which key, with what content.
///
/// @param key     the caller's `Idempotency-Key`, 1 to 128 characters
/// @param content a SHA-256 of what was sent, in hexadecimal: the same key with other content is refused
public record IdempotencyKey(PersonId owner, String key, String content) {

    /// @param sent what was sent, spelt so that equal requests are spelt alike
    public static IdempotencyKey of(PersonId owner, String key, String sent) {
        return new IdempotencyKey(owner, key, sha256(sent));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
