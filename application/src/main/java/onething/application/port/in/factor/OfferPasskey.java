package onething.application.port.in.factor;

import onething.domain.party.PersonId;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

/// Offers the holder of an account to sign in with a passkey.
@FunctionalInterface
public interface OfferPasskey {

    /// The challenge counts once, for this sign-in, in the next five minutes; it replaces an earlier one. Fails
    /// with a `Refused` for `SecondFactorMissing` if the person has no passkey.
    Mono<PasskeyRequest> offer(PersonId person, SecretHash signIn);
}
