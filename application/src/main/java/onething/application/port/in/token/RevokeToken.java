package onething.application.port.in.token;

import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Signs a client out (RFC 7009): all refresh tokens of the sign-in become invalid.
@FunctionalInterface
public interface RevokeToken {

    /// Completes whether or not the token exists.
    Mono<Void> revoke(Secret token, String client);
}
