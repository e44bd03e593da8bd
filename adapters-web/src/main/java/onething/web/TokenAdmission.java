package onething.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Checks the token as [ApiSecurity] does. While the database is unavailable it refuses no one: the token has an
/// end in any case.
final class TokenAdmission implements Admission {

    /// A check that was dropped is made once more.
    private static final long MOST = 10_000;

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final ReactiveAuthenticationManagerResolver<ServerWebExchange> issuers;
    private final LongSupplier nanoTime;
    private final Cache<String, Check> checks =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    TokenAdmission(ReactiveAuthenticationManagerResolver<ServerWebExchange> issuers, LongSupplier nanoTime) {
        this.issuers = issuers;
        this.nanoTime = nanoTime;
    }

    @Override
    public Mono<Boolean> lasts(ServerWebExchange exchange, Duration age) {
        return caller(exchange)
                .flatMap(caller -> check(exchange, caller.getToken().getTokenValue(), age)
                        .map(admitted -> admitted.test(caller.getPrincipal())))
                .defaultIfEmpty(true);
    }

    /// Gives whom the token admits now.
    private Mono<Predicate<@Nullable Object>> check(ServerWebExchange exchange, String token, Duration age) {
        long now = nanoTime.getAsLong();
        return checks.asMap()
                .compute(
                        token,
                        (_, last) -> last != null && now - last.began() < age.toNanos()
                                ? last
                                : new Check(now, admitted(exchange, token).cache()))
                .result();
    }

    private Mono<Predicate<@Nullable Object>> admitted(ServerWebExchange exchange, String token) {
        return issuers.resolve(exchange)
                .flatMap(manager -> manager.authenticate(new BearerTokenAuthenticationToken(token)))
                .<Predicate<@Nullable Object>>map(now -> caller -> Objects.equals(now.getPrincipal(), caller))
                .onErrorReturn(AuthenticationException.class, _ -> false)
                .onErrorReturn(_ -> true);
    }

    @Override
    public Mono<Instant> end(ServerWebExchange exchange) {
        return caller(exchange).map(JwtAuthenticationToken::getToken).mapNotNull(Jwt::getExpiresAt);
    }

    private static Mono<JwtAuthenticationToken> caller(ServerWebExchange exchange) {
        return exchange.getPrincipal().ofType(JwtAuthenticationToken.class);
    }

    private record Check(long began, Mono<Predicate<@Nullable Object>> result) {}
}
