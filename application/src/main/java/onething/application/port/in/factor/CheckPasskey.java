package onething.application.port.in.factor;

import onething.domain.factor.PasskeyAnswer;
import onething.domain.party.PersonId;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

/// Accepts the answer of a passkey of the person to the challenge of this sign-in. Wrong answers are not counted:
/// a signature cannot be guessed, and who guesses codes must not keep the holder of a passkey waiting.
@FunctionalInterface
public interface CheckPasskey {

    /// Fails with a `Refused` for `PasskeyRefused`.
    Mono<Void> check(PersonId person, SecretHash signIn, PasskeyAnswer.Signed answer);
}
