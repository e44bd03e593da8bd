package onething.application.port.out.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import onething.domain.account.Scope;
import onething.domain.signin.DeviceSignIn.Admission;
import onething.domain.signin.DeviceSignIn;
import onething.domain.signin.SecretHash;
import onething.domain.signin.UserCode;
import reactor.core.publisher.Mono;

/// Devices that wait to be admitted, or were lately.
public interface DeviceSignIns {

    Mono<Void> add(DeviceSignIn waiting);

    /// The one that waits under this code; empty when there is none, it was decided, or its time is over.
    Mono<DeviceSignIn> find(UserCode code, Instant now);

    /// Admits the device, or turns it away. Empty when none waits under this code: of several who
    /// decide, one does.
    Mono<DeviceSignIn> decide(UserCode code, Optional<Admission> admission, Instant now);

    /// How it stands for the device that asks. Empty when there is none, or it is another client's. An
    /// admission is
    /// given once, and it is gone with it.
    Mono<Poll> poll(SecretHash device, String client, Instant now);

    /// What a device is told.
    sealed interface Poll {

        /// @param tooSoon whether it asked before its time, and waits longer from now on
        record Waiting(boolean tooSoon) implements Poll {}

        record Expired() implements Poll {}

        record TurnedAway() implements Poll {}

        record Admitted(Admission admission, Set<Scope> scopes) implements Poll {}
    }
}
