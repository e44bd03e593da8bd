package onething.application.port.in.signin;

import onething.domain.party.Actor;
import onething.domain.signin.DeviceSignIn;
import reactor.core.publisher.Mono;

/// Reads the device sign-in that the caller is about to admit.
@FunctionalInterface
public interface ReadDeviceSignIn {

    /// Fails with a `Refused` for `SignInUnknown` when no sign-in waits under that code, and for
    /// `TriesExhausted` when the caller sent too many wrong codes.
    Mono<Asking> read(Actor who, String userCode);

    /// @param clientName the name of the client as the person sees it
    record Asking(DeviceSignIn device, String clientName) {}
}
