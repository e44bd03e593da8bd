package onething.application.port.in.signin;

import java.util.Optional;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// The second step of a sign-in with a password that somebody else gave: the holder sets a password of their own.
/// There is no token before.
@FunctionalInterface
public interface ReplaceFirstPassword {

    /// All earlier sessions end. Fails with a `Refused` for `SignInUnknown` (also when [SignInWithPassword] did not
    /// lead here), `PasswordWeak`, `PasswordGuessable`, and for `PasswordUnchanged` when it is the given one.
    Mono<SignedIn> replace(Command command);

    /// @param device the content of the browser's cookie, if a person has signed in on it before
    record Command(Secret signIn, BrowserSecrets browser, Optional<Secret> device, String password) {

        @Override
        public String toString() {
            return "ReplaceFirstPassword[…]";
        }
    }
}
