package onething.application.port.in.signin;

import onething.domain.signin.AuthorizationRequest;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Begins a sign-in for a client; the next steps prove who the person is.
@FunctionalInterface
public interface BeginSignIn {

    /// Fails with a `Refused` for `ClientUnknown`.
    Mono<Begun> begin(Command command);

    record Command(AuthorizationRequest request) {}

    /// @param signIn  the handle for the page
    /// @param browser for a cookie of the browser, generated for this sign-in: only this browser can
    ///     continue it
    record Begun(Secret signIn, Secret browser) {}
}
