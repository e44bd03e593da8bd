package onething.application.port.in.signin;

import java.util.Optional;
import onething.domain.signin.AuthorizationRequest;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Begins a sign-in for a client: what comes after proves who the person is.
@FunctionalInterface
public interface BeginSignIn {

    /// Fails with a `Refused` for `ClientUnknown`.
    Mono<Begun> begin(Command command);

    /// @param browser what the browser's cookie holds, if it has one
    record Command(AuthorizationRequest request, Optional<Secret> browser) {}

    /// @param signIn  the handle for the page
    /// @param browser for the browser's cookie: the sign-in goes on in this browser only
    record Begun(Secret signIn, Secret browser) {}
}
