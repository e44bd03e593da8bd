package onething.application.port.out.signin;

import onething.domain.signin.Client;
import reactor.core.publisher.Mono;

/// The OAuth clients that people may sign in to.
@FunctionalInterface
public interface Clients {

    /// Empty when no client has that id.
    Mono<Client> find(String id);
}
