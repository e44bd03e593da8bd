package onething.application.port.out.signin;

import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Draws what nobody can guess: 256 bits each.
@FunctionalInterface
public interface Secrets {

    Mono<Secret> draw();
}
