package onething.application.port.in.signin;

import java.time.Instant;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Admits a device under the caller's own identity, or rejects it. The decision is made once.
@FunctionalInterface
public interface DecideDeviceSignIn {

    /// Fails with a `Refused` for `SignInUnknown` and `TriesExhausted` as [ReadDeviceSignIn] does; for
    /// `RoleLacking` when the caller has no account here, or lacks the role that the device's client is
    /// for; and for `StepUpRequired` when the caller admits a device with a proof older than five minutes.
    Mono<Void> decide(Command command);

    /// @param signedIn when the caller last proved who they are: the device's sign-in counts from the same
    ///     instant
    record Command(Actor who, String userCode, boolean admitted, Instant signedIn) {

        @Override
        public String toString() {
            return "DecideDeviceSignIn[…]";
        }
    }
}
