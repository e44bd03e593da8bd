package onething.application.port.in.signin;

import onething.domain.signin.Client;
import reactor.core.publisher.Mono;

/// Tells whether a person may be sent back where a request says, before anything else in it is believed.
@FunctionalInterface
public interface FindClient {

    /// Fails with a `Refused` for `ClientUnknown`, also when the client is known but not that address.
    Mono<Client> find(String client, String redirectUri);
}
