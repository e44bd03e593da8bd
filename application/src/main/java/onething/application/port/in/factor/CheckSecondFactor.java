package onething.application.port.in.factor;

import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Accepts a code of the authenticator app or a recovery code, once.
@FunctionalInterface
public interface CheckSecondFactor {

    /// Fails with a `Refused` for `SecondFactorRefused` or `TriesExhausted`.
    Mono<Void> check(PersonId person, String code);
}
