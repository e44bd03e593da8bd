package onething.application.port.out.signin;

import java.time.Duration;
import java.time.Instant;
import onething.domain.party.PersonId;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

/// The browsers that somebody has signed in on before, each by the fingerprint of the secret in its cookie.
public interface KnownDevices {

    /// How long a device is known after the last sign-in on it.
    Duration LIFE = Duration.ofDays(180);

    /// Whether that person has signed in on it.
    Mono<Boolean> isKnown(SecretHash device, PersonId person, Instant now);

    /// Whether anybody has.
    Mono<Boolean> isKnown(SecretHash device, Instant now);

    /// That person has signed in on it just now.
    Mono<Void> remember(SecretHash device, PersonId person, Instant now);

    /// Every device of that person is a strange one from now on.
    Mono<Void> forget(PersonId person);
}
