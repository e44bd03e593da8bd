package onething.domain.signin;

import java.time.Duration;
import java.time.Instant;

/// A person who is about to prove who they are, for a client that waits.
///
/// It belongs to the browser that began it, for ten minutes, and ends with one code.
///
/// @param id      of the handle that the browser's page holds
/// @param browser of what the cookie holds that this sign-in gave the browser
public record SignIn(SecretHash id, SecretHash browser, AuthorizationRequest request, Instant expires) {

    public static final Duration LIFE = Duration.ofMinutes(10);

    public boolean isOpenTo(BrowserSecrets secrets, Instant now) {
        return secrets.hold(browser) && now.isBefore(expires);
    }
}
