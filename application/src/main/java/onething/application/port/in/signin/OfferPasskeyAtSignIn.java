package onething.application.port.in.signin;

import onething.application.port.in.factor.PasskeyRequest;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Asks for a passkey in the middle of a sign-in, after the password. [FinishSignIn] takes its answer.
@FunctionalInterface
public interface OfferPasskeyAtSignIn {

    /// Fails with a `Refused` for `SignInUnknown` (also when no password was right in this sign-in) or
    /// `SecondFactorMissing` if the person has no passkey.
    Mono<PasskeyRequest> offer(Secret signIn, BrowserSecrets browser);
}
