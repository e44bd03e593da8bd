package onething.application.port.in.signin;

import java.util.Optional;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Takes a browser that comes back from 粤信签 on its way. What it brings is a hint: who it is and how it went is asked of the
/// provider.
@FunctionalInterface
public interface CompleteFaceSignIn {

    /// Fails with a `Refused` for `SignInUnknown` when the state or the face is not this browser's, or was used.
    Mono<Next> complete(Command command);

    /// @param state what the browser brings back from the entrance
    /// @param code  missing when the person refused there
    /// @param face  what it brings back from the comparison
    record Command(BrowserSecrets browser, Optional<Secret> state, Optional<String> code, Optional<Secret> face) {

        @Override
        public String toString() {
            return "CompleteFaceSignIn[…]";
        }
    }

    /// Where the browser goes now.
    sealed interface Next {

        /// To the comparison.
        record Elsewhere(String url) implements Next {}

        /// Back to the client with a code: here it ends.
        record Back(String url) implements Next {}

        /// To the login page, which asks how it went.
        record ToLogin(Secret face) implements Next {}
    }
}
