package onething.application.port.out.signin;

import java.time.Instant;
import onething.domain.party.PersonId;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

/// The browsers on which people have signed in before, by the hash of the secret in the cookie
/// ([onething.domain.signin.KnownDevice]).
public interface KnownDevices {

    /// Whether that person has signed in on it.
    Mono<Boolean> isKnown(SecretHash device, PersonId person, Instant now);

    /// Whether anybody has.
    Mono<Boolean> isKnown(SecretHash device, Instant now);

    /// That person has signed in on it just now.
    Mono<Void> remember(SecretHash device, PersonId person, Instant now);

    /// Every device of that person is a strange one from now on.
    Mono<Void> forget(PersonId person);
}
