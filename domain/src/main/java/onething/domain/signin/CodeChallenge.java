package onething.domain.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import onething.domain.text.Sha256;

/// The PKCE challenge of a client (RFC 7636, method S256 only). A code is exchanged only with the verifier
/// whose hash is this challenge.
public record CodeChallenge(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    /// @throws IllegalArgumentException unless it is a SHA-256 in base64url
    public CodeChallenge {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an S256 code challenge");
        }
    }

    public boolean isMetBy(String verifier) {
        return VERIFIER.matcher(verifier).matches()
                && MessageDigest.isEqual(
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(Sha256.of(verifier))
                                .getBytes(StandardCharsets.US_ASCII),
                        value.getBytes(StandardCharsets.US_ASCII));
    }
}
