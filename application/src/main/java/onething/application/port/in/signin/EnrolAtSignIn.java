package onething.application.port.in.signin;

import onething.application.port.in.factor.BeginEnrolment.Begun;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Begins to set up a second factor in the middle of a sign-in, after the password. [FinishSignIn] confirms it.
@FunctionalInterface
public interface EnrolAtSignIn {

    /// Fails with a `Refused` for `SignInUnknown` (also when no password was right in this sign-in) or
    /// `SecondFactorPresent`.
    Mono<Begun> enrol(Secret signIn, BrowserSecrets browser);
}
