package onething.application.port.in.signin;

import onething.domain.signin.Client;
import reactor.core.publisher.Mono;

/// Checks whether a person may be redirected to the address in a request, before anything else in the
/// request is trusted.
@FunctionalInterface
public interface FindClient {

    /// Fails with a `Refused` for `ClientUnknown`, also when the client is known but the address is not.
    Mono<Client> find(String client, String redirectUri);
}
