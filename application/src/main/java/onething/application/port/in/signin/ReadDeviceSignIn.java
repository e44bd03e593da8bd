package onething.application.port.in.signin;

import onething.domain.party.Actor;
import onething.domain.signin.DeviceSignIn;
import reactor.core.publisher.Mono;

/// What somebody is about to admit.
@FunctionalInterface
public interface ReadDeviceSignIn {

    /// Fails with a `Refused` for `SignInUnknown` when nothing waits under that code, and for `TriesExhausted` for whoever
    /// sent too many that nothing waited under.
    Mono<Asking> read(Actor who, String userCode);

    /// @param clientName as the person is told which program it is
    record Asking(DeviceSignIn device, String clientName) {}
}
