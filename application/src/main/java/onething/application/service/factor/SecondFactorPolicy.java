package onething.application.service.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import onething.domain.factor.TotpSecret;

/// What the operator has set about second factors.
///
/// @param required whether every member of the staff needs one
/// @param service  the name of the service that an authenticator app shows
/// @param site     the host of the service's public address, to which passkeys belong
public record SecondFactorPolicy(boolean required, String service, String site) {

    /// The address that an authenticator app reads from a QR code (the key URI format of Google Authenticator).
    ///
    /// @param account whose code it is
    String uri(TotpSecret secret, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
                .formatted(
                        encoded(service),
                        encoded(account),
                        secret.value(),
                        encoded(service),
                        TotpSecret.SECONDS_PER_STEP);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
