package onething.application.port.in.signin;

import java.time.Instant;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Admits a device as oneself, or turns it away: once.
@FunctionalInterface
public interface DecideDeviceSignIn {

    /// Fails with a `Refused` for `SignInUnknown` and `TriesExhausted` as reading does; for `RoleLacking` when the caller
    /// has no account here, or may not be what the device's program is for; and for `StepUpRequired` when a device is
    /// admitted with a proof that is older than five minutes.
    Mono<Void> decide(Command command);

    /// @param signedIn when the caller last proved who they are: the device's sign-in is no fresher than that
    record Command(Actor who, String userCode, boolean admitted, Instant signedIn) {

        @Override
        public String toString() {
            return "DecideDeviceSignIn[…]";
        }
    }
}
