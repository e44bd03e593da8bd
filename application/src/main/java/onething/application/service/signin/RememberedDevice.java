package onething.application.service.signin;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.out.signin.KnownDevices;
import onething.application.port.out.signin.Secrets;
import onething.domain.party.PersonId;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Recognises browsers on which a person has signed in before.
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
                .flatMap(device -> devices.isKnown(device.hash(), person, clock.instant()))
                .defaultIfEmpty(false);
    }

    /// Whether anybody has signed in on it.
    Mono<Boolean> isKnown(Optional<Secret> held) {
        return Mono.justOrEmpty(held)
                .flatMap(device -> devices.isKnown(device.hash(), clock.instant()))
                .defaultIfEmpty(false);
    }

    /// Gives the new content of the browser's cookie. The cookie keeps its secret if a person has signed in
    /// on the browser before. Otherwise it gets a new one, because an attacker may have put the old one
    /// there.
    public Mono<Secret> remember(Optional<Secret> held, PersonId person) {
        return Mono.justOrEmpty(held)
                .filterWhen(device -> devices.isKnown(device.hash(), clock.instant()))
                .switchIfEmpty(secrets.draw())
                .delayUntil(device -> devices.remember(device.hash(), person, clock.instant()));
    }
}
