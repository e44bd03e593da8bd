package onething.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import onething.domain.party.PersonId;

/// A sign-in that a browser started for a client. It belongs to that browser, is valid for ten minutes, and
/// ends with one authorization code.
///
/// @param id      the hash of the handle that the page holds
/// @param browser the hash of the secret in the browser's cookie for this sign-in
/// @param proven  whose password was right, while a second factor or another password is still to come
public record SignIn(
        SecretHash id, SecretHash browser, AuthorizationRequest request, Instant expires, Optional<PersonId> proven) {

    public static final Duration LIFE = Duration.ofMinutes(10);

    public boolean isOpenTo(BrowserSecrets secrets, Instant now) {
        return secrets.hold(browser) && now.isBefore(expires);
    }
}
