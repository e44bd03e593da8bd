package onething.domain.signin;

import java.util.Base64;
import onething.domain.text.Sha256;

/// A value that only its bearer knows: a code, a refresh token, or the handle of a sign-in. The service
/// stores only its [SecretHash]. `toString` hides it.
public record Secret(String value) {

    public static Secret of(byte[] random) {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    public SecretHash hash() {
        return new SecretHash(Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(value)));
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
