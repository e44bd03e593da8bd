package onething.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import onething.domain.account.Scope;
import onething.domain.party.PersonId;

/// A device, such as a desktop's browser, that waits until a phone admits it (扫码登录, in the shape of RFC
/// 8628).
///
/// It waits for five minutes, is admitted or turned away once, and gets its tokens once.
///
/// @param id     of the code that the device keeps to itself
/// @param client the program on it
public record DeviceSignIn(
        SecretHash id,
        UserCode userCode,
        String client,
        Set<Scope> scopes,
        Whereabouts whereabouts,
        Instant asked,
        Instant expires) {

    public static final Duration LIFE = Duration.ofMinutes(5);

    /// How long a device waits between two questions whether it was admitted; longer after each that
    /// came too soon.
    public static final Duration PACE = Duration.ofSeconds(3);

    public static final Duration SLOWER = Duration.ofSeconds(5);

    public DeviceSignIn {
        scopes = Set.copyOf(scopes);
    }

    /// What whoever admits it is told of it.
    ///
    /// @param browser such as `Chrome · Windows`, as it calls itself
    /// @param place   the front of its address, as it reached us
    public record Whereabouts(String browser, String place) {}

    /// By whom it was admitted, and when that person had proved who they are.
    public record Admission(PersonId person, Instant signedIn) {

        private static final Duration NEVER_FRESH = Duration.ofMinutes(15);

        /// When the device's own tokens say that it was. Whoever admits a device may have been talked
        /// into it, so that
        /// what is lent is no fresh proof: to change a password or to see a number in full, the person
        /// proves on that
        /// very device who they are.
        public Instant lent() {
            return signedIn.minus(NEVER_FRESH);
        }
    }
}
