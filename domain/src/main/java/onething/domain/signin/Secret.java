package onething.domain.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A value that only its bearer knows: a code, a refresh token, or the handle of a sign-in. The service
/// stores only its [SecretHash]. `toString` hides it.
public record Secret(String value) {

    public static Secret of(byte[] random) {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    public SecretHash hash() {
        return new SecretHash(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(value)));
    }

    static byte[] sha256(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
