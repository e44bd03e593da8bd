package onething.application.port.in.token;

import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Signs a client out (RFC 7009): none of the refresh tokens that follow from one sign-in works any more.
@FunctionalInterface
public interface RevokeToken {

    /// Completes whether or not there was such a token.
    Mono<Void> revoke(Secret token, String client);
}
