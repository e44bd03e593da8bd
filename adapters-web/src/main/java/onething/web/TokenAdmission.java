package onething.web;

import java.time.Instant;
import java.util.Objects;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Checks the token as [ApiSecurity] does. While the database is unavailable it refuses no one: the token has an
/// end in any case.
final class TokenAdmission implements Admission {

    private final TrustedIssuers issuers;

    TokenAdmission(TrustedIssuers issuers) {
        this.issuers = issuers;
    }

    @Override
    public Mono<Boolean> lasts(ServerWebExchange exchange) {
        return caller(exchange)
                .flatMap(caller -> issuers.byIssuer()
                        .resolve(exchange)
                        .flatMap(manager -> manager.authenticate(new BearerTokenAuthenticationToken(
                                caller.getToken().getTokenValue())))
                        .map(now -> Objects.equals(now.getPrincipal(), caller.getPrincipal()))
                        .onErrorReturn(AuthenticationException.class, false)
                        .onErrorReturn(true))
                .defaultIfEmpty(true);
    }

    @Override
    public Mono<Instant> end(ServerWebExchange exchange) {
        return caller(exchange).map(JwtAuthenticationToken::getToken).mapNotNull(Jwt::getExpiresAt);
    }

    private static Mono<JwtAuthenticationToken> caller(ServerWebExchange exchange) {
        return exchange.getPrincipal().ofType(JwtAuthenticationToken.class);
    }
}
