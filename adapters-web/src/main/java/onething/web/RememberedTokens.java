package onething.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Function;
import onething.domain.text.Sha256;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/// Remembers tokens whose signature was verified, because a verification costs more than all other checks of
/// a token. Times, issuer, audience and type are checked at each request, and the session behind the token
/// too ([TrustedIssuers]). A token is remembered by a hash of the whole, so a changed one is verified.
final class RememberedTokens implements ReactiveJwtDecoder {

    /// A forgotten token is verified once more.
    private static final long MOST = 10_000;

    private final ReactiveJwtDecoder verifying;
    private final OAuth2TokenValidator<Jwt> checks;
    private final Function<String, Mono<Boolean>> isPublished;
    private final Cache<ByteBuffer, Jwt> verified =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /// @param verifying   verifies the signature and makes all checks
    /// @param checks      the checks that are repeated for a remembered token
    /// @param isPublished whether the key of this id still verifies; a withdrawn key ends its tokens
    RememberedTokens(
            ReactiveJwtDecoder verifying,
            OAuth2TokenValidator<Jwt> checks,
            Function<String, Mono<Boolean>> isPublished) {
        this.verifying = verifying;
        this.checks = checks;
        this.isPublished = isPublished;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        var key = keyOf(token);
        var known = verified.getIfPresent(key);
        return known == null
                ? verify(key, token)
                : isPublished
                        .apply(Objects.toString(known.getHeaders().get("kid"), ""))
                        .flatMap(published -> published ? checked(known) : verify(key, token));
    }

    /// Whether the signature of this token was verified before, so that its issuer is known without reading it.
    boolean remembers(String token) {
        return verified.getIfPresent(keyOf(token)) != null;
    }

    private static ByteBuffer keyOf(String token) {
        return ByteBuffer.wrap(Sha256.of(token));
    }

    private Mono<Jwt> verify(ByteBuffer key, String token) {
        verified.invalidate(key);
        return verifying.decode(token).doOnNext(jwt -> verified.put(key, jwt));
    }

    private Mono<Jwt> checked(Jwt known) {
        var result = checks.validate(known);
        return result.hasErrors()
                ? Mono.error(() -> new JwtValidationException("the token is no longer valid", result.getErrors()))
                : Mono.just(known);
    }
}
