package onething.application.port.in.signin;

import java.util.Optional;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Continues a sign-in when the browser returns from 粤信签. What the browser brings is only a hint: the
/// service asks the provider who the person is and how the comparison ended.
@FunctionalInterface
public interface CompleteFaceSignIn {

    /// Fails with a `Refused` for `SignInUnknown` when the state or the face sign-in belongs to another
    /// browser or was already used.
    Mono<Next> complete(Command command);

    /// @param state what the browser brings back from the provider's entrance page
    /// @param code  missing if the person refused there
    /// @param face  what it brings back from the comparison
    record Command(AskingBrowser browser, Optional<Secret> state, Optional<String> code, Optional<Secret> face) {

        @Override
        public String toString() {
            return "CompleteFaceSignIn[…]";
        }
    }

    /// Where the browser goes now.
    sealed interface Next {

        /// To the face comparison.
        record Elsewhere(String url) implements Next {}

        /// Back to the client with a code: the sign-in is complete.
        record Back(SignedIn signedIn) implements Next {}

        /// To the login page, which asks for the outcome.
        record ToLogin(Secret face) implements Next {}
    }
}
