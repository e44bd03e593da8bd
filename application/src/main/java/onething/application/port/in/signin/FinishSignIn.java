package onething.application.port.in.signin;

import java.util.List;
import java.util.Optional;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.domain.factor.RecoveryCode;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// The second step of a sign-in of the staff, after [SignInWithPassword] asked for it: a code of the authenticator
/// app or a recovery code; or the first code of a second factor that is being set up.
@FunctionalInterface
public interface FinishSignIn {

    /// Fails with a `Refused` for `SignInUnknown` (also when no password was right in this sign-in),
    /// `SecondFactorRefused`, `EnrolmentUnknown` or `TriesExhausted`.
    Mono<Finished> finish(Command command);

    /// @param device the content of the browser's cookie, if a person has signed in on it before
    record Command(Secret signIn, BrowserSecrets browser, Optional<Secret> device, String code) {

        @Override
        public String toString() {
            return "FinishSignIn[…]";
        }
    }

    /// @param recoveryCodes of a second factor that was set up, shown this once; otherwise empty
    record Finished(SignedIn signedIn, List<RecoveryCode> recoveryCodes) {

        public Finished {
            recoveryCodes = List.copyOf(recoveryCodes);
        }
    }
}
