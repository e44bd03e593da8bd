package onething.identity.yuexinqian;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import onething.domain.account.AccountHolder.Person;
import onething.domain.text.Sha256;

/// The hashes that the provider requires.
final class Digest {

    static final String IDENTITY_CARD = "IDENTITY_CARD";

    private Digest() {}

    /// Binds the query about a comparison to its person: SHA-256 over the fields, in base64.
    static String certHash(Person person) {
        return certHash(IDENTITY_CARD, person.name().value(), person.idCard().value());
    }

    static String certHash(String type, String name, String number) {
        return HexFormat.of()
                .formatHex(Sha256.of(
                        "cert_type=" + base64(type) + "&cert_name=" + base64(name) + "&cert_no=" + base64(number)));
    }

    /// Signs a request to the gateway: SHA-256 over time, token, nonce, time.
    static String signature(long seconds, String token, String nonce) {
        return HexFormat.of().formatHex(Sha256.of(seconds + token + nonce + seconds));
    }

    private static String base64(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }
}
