package onething.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import onething.domain.account.Scope;
import onething.domain.party.PersonId;

/// A device, such as a browser on a desktop, that waits for admission by a phone (扫码登录, modelled on RFC
/// 8628).
///
/// It waits for five minutes, is admitted or rejected once, and gets its tokens once.
///
/// @param id     the hash of the device code, which the device keeps secret
/// @param client the program on the device
/// @param asked  when the device started to wait
public record DeviceSignIn(
        SecretHash id,
        UserCode userCode,
        String client,
        Set<Scope> scopes,
        Whereabouts whereabouts,
        Instant asked,
        Instant expires) {

    public static final Duration LIFE = Duration.ofMinutes(5);

    /// How long a device must wait between two polls. After each poll that comes too early it must wait
    /// longer.
    public static final Duration PACE = Duration.ofSeconds(3);

    public static final Duration SLOWER = Duration.ofSeconds(5);

    public DeviceSignIn {
        scopes = Set.copyOf(scopes);
    }

    /// What the person who admits the device sees about it.
    ///
    /// @param browser such as `Chrome · Windows`, from its user agent
    /// @param place   the first part of its IP address
    public record Whereabouts(String browser, String place) {}

    /// The person who admitted the device, and when that person had authenticated.
    public record Admission(PersonId person, Instant signedIn) {

        private static final Duration NEVER_FRESH = Duration.ofMinutes(15);

        /// The authentication time in the device's own tokens. A person may have been persuaded to admit a
        /// device, so an admission is no recent authentication. To change a password or to see a number in
        /// full, the person must authenticate on that device.
        public Instant lent() {
            return signedIn.minus(NEVER_FRESH);
        }
    }
}
