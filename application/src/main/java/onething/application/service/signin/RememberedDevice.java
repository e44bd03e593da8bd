package onething.application.service.signin;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.out.signin.KnownDevices;
import onething.application.port.out.signin.Secrets;
import onething.domain.party.PersonId;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Knows again the browsers that somebody has signed in on.
public final class RememberedDevice {

    private final KnownDevices devices;
    private final Secrets secrets;
    private final Clock clock;

    public RememberedDevice(KnownDevices devices, Secrets secrets, Clock clock) {
        this.devices = devices;
        this.secrets = secrets;
        this.clock = clock;
    }

    Mono<Boolean> isKnown(Optional<Secret> held, PersonId person) {
        return Mono.justOrEmpty(held)
                .flatMap(device -> devices.isKnown(device.fingerprint(), person, clock.instant()))
                .defaultIfEmpty(false);
    }

    /// What the browser's cookie holds from now on: what it held, if somebody has signed in on it before; else something
    /// fresh, since whatever it held may have been put there by somebody else.
    Mono<Secret> remember(Optional<Secret> held, PersonId person) {
        return Mono.justOrEmpty(held)
                .filterWhen(device -> devices.isKnown(device.fingerprint(), clock.instant()))
                .switchIfEmpty(secrets.draw())
                .delayUntil(device -> devices.remember(device.fingerprint(), person, clock.instant()));
    }
}
