package onething.application.port.out.signin;

import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Generates random secrets of 256 bits each.
@FunctionalInterface
public interface Secrets {

    Mono<Secret> draw();
}
