package onething.application.port.out.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import onething.domain.account.Scope;
import onething.domain.signin.DeviceSignIn;
import onething.domain.signin.DeviceSignIn.Admission;
import onething.domain.signin.SecretHash;
import onething.domain.signin.UserCode;
import reactor.core.publisher.Mono;

/// Devices that wait to be admitted, or were admitted recently.
public interface DeviceSignIns {

    Mono<Void> add(DeviceSignIn waiting);

    /// Gives the sign-in that waits under this code; empty when there is none, it was decided, or it has
    /// expired.
    Mono<DeviceSignIn> find(UserCode code, Instant now);

    /// Admits the device, or rejects it. Empty when none waits under this code: of concurrent decisions one
    /// succeeds.
    Mono<DeviceSignIn> decide(UserCode code, Optional<Admission> admission, Instant now);

    /// Gives the state to the device that polls. Empty when there is no such sign-in or it belongs to
    /// another client. An admission is given once and the sign-in is then deleted.
    Mono<Poll> poll(SecretHash device, String client, Instant now);

    /// The answer to a device.
    sealed interface Poll {

        /// @param tooSoon whether the device polled too early and must wait longer from now on
        record Waiting(boolean tooSoon) implements Poll {}

        record Expired() implements Poll {}

        record Rejected() implements Poll {}

        record Admitted(Admission admission, Set<Scope> scopes) implements Poll {}
    }
}
