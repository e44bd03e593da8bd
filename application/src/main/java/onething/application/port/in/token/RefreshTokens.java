package onething.application.port.in.token;

import java.util.Set;
import onething.domain.account.Scope;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Renews a client's tokens. Each refresh token works once; one that is used again ends its whole family.
@FunctionalInterface
public interface RefreshTokens {

    /// Fails with a `Refused` for `GrantRefused`.
    Mono<Tokens> refresh(Command command);

    /// @param scopes a subset of the granted scopes, or empty to keep them all
    record Command(Secret token, String client, Set<Scope> scopes) {}
}
