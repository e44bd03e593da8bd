package onething.application.port.in.signin;

import java.util.List;
import java.util.Optional;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.domain.factor.PasskeyAnswer;
import onething.domain.factor.RecoveryCode;
import onething.domain.signin.Authentication;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// The second step of a sign-in of the staff, after [SignInWithPassword] asked for it: a code of the authenticator
/// app, a recovery code, or the answer of a passkey after [OfferPasskeyAtSignIn]; or the first code of a second
/// factor that is being set up.
@FunctionalInterface
public interface FinishSignIn {

    /// Fails with a `Refused` for `SignInUnknown` (also when no password was right in this sign-in),
    /// `SecondFactorRefused`, `EnrolmentUnknown` or `TriesExhausted`; a passkey for `PasskeyRefused`, and
    /// for `SecondFactorMissing` if the person has none.
    Mono<Finished> finish(Command command);

    /// @param device the content of the browser's cookie, if a person has signed in on it before
    record Command(Secret signIn, BrowserSecrets browser, Optional<Secret> device, Proof proof) {

        @Override
        public String toString() {
            return "FinishSignIn[…]";
        }
    }

    sealed interface Proof {

        Authentication.Method method();
    }

    record Code(String code) implements Proof {

        @Override
        public Authentication.Method method() {
            return Authentication.Method.PASSWORD_AND_CODE;
        }

        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    record ByPasskey(PasskeyAnswer.Signed answer) implements Proof {

        @Override
        public Authentication.Method method() {
            return Authentication.Method.PASSWORD_AND_PASSKEY;
        }
    }

    /// @param recoveryCodes of a second factor that was set up, shown this once; otherwise empty
    record Finished(SignedIn signedIn, List<RecoveryCode> recoveryCodes) {

        public Finished {
            recoveryCodes = List.copyOf(recoveryCodes);
        }
    }
}
