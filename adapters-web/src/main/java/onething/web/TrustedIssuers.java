package onething.web;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import onething.application.port.in.staff.ReadPlace;
import onething.application.port.in.token.CheckSession;
import onething.application.port.in.token.ReadKeys;
import onething.domain.party.Actor;
import onething.web.TokenProperties.TrustedIssuer;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerReactiveAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/// Checks tokens as RFC 8725 requires. The issuer is one of those configured, and its own keys decide. We
/// choose the algorithm, never the token. Type, audience and times must fit. `kid` only picks one of the
/// issuer's published keys.
final class TrustedIssuers {

    private static final Set<String> ALL_SCOPES = Set.of(
            JwtActorConverter.CITIZEN,
            JwtActorConverter.ENTERPRISE,
            JwtActorConverter.OFFICER,
            JwtActorConverter.APPROVER,
            JwtActorConverter.ADMINISTRATOR);
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);
    private static final Duration KEYS_CONNECT = Duration.ofSeconds(2);
    private static final Duration KEYS_ANSWER = Duration.ofSeconds(4);

    private final Map<String, Issuer> issuers = new HashMap<>();

    TrustedIssuers(TokenProperties properties, ReadKeys keys, CheckSession sessions, ReadPlace places) {
        properties.trustedIssuers().forEach(other -> issuers.put(other.issuer(), theirs(other)));
        issuers.put(properties.issuer().toString(), ours(properties, keys, sessions, places));
    }

    /// Only a token that nobody remembers is read to find its issuer.
    ReactiveAuthenticationManagerResolver<ServerWebExchange> byIssuer() {
        var byClaim = new JwtIssuerReactiveAuthenticationManagerResolver(
                issuer -> Mono.justOrEmpty(issuers.get(issuer)).map(Issuer::manager));
        return exchange -> byClaim.resolve(exchange)
                .map(reading -> caller -> remembering(caller).orElse(reading).authenticate(caller));
    }

    private Optional<ReactiveAuthenticationManager> remembering(Authentication caller) {
        return caller instanceof BearerTokenAuthenticationToken bearer
                ? issuers.values().stream()
                        .filter(issuer -> issuer.tokens().remembers(bearer.getToken()))
                        .map(Issuer::manager)
                        .findFirst()
                : Optional.empty();
    }

    private static Issuer ours(TokenProperties properties, ReadKeys keys, CheckSession sessions, ReadPlace places) {
        var posts = new PostsOfSessions(places);
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(_ -> jwks(keys))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .validateType(false)
                .build();
        var checks = checks(properties.issuer().toString(), properties.audience(), Set.of("at+jwt"));
        decoder.setJwtValidator(checks);
        return issuer(
                new RememberedTokens(
                        decoder,
                        checks,
                        id -> keys.read().any(published -> published.id().equals(id))),
                token -> Mono.fromCallable(() -> JwtActorConverter.of(token, ALL_SCOPES, true))
                        .flatMap(caller ->
                                stillSignedIn(token, sessions).flatMap(session -> inPost(caller, session, posts))));
    }

    private static Issuer theirs(TrustedIssuer other) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(other.keys().toString())
                .webClient(askingForKeys())
                .jwsAlgorithms(algorithms -> algorithms.addAll(
                        List.of(SignatureAlgorithm.ES256, SignatureAlgorithm.RS256, SignatureAlgorithm.PS256)))
                .validateType(false)
                .build();
        var checks = checks(other.issuer(), other.audience(), other.types());
        decoder.setJwtValidator(checks);
        return issuer(
                // The decoder itself keeps their keys until a token names a new one.
                new RememberedTokens(decoder, checks, _ -> Mono.just(true)),
                token -> Mono.fromCallable(() -> JwtActorConverter.of(token, other.scopes(), false)));
    }

    /// A token ends when its owner signs out, and when its refresh token is used twice.
    private static Mono<UUID> stillSignedIn(Jwt token, CheckSession sessions) {
        return Mono.justOrEmpty(OwnSession.of(token).id())
                .filterWhen(sessions::lasts)
                .switchIfEmpty(Mono.error(() -> new InvalidBearerTokenException("the session has ended")));
    }

    /// A client with time limits, because every caller with a token of that issuer waits for it. The
    /// framework's own client has none.
    private static WebClient askingForKeys() {
        var http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(KEYS_CONNECT.toMillis()))
                .responseTimeout(KEYS_ANSWER);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    /// Staff see other people's papers, so the register decides. A suspension takes effect at once, not when the
    /// token ends.
    private static Mono<JwtAuthenticationToken> inPost(
            JwtAuthenticationToken caller, UUID session, PostsOfSessions posts) {
        return caller.getPrincipal() instanceof Actor.Staff staff
                ? posts.read(session, staff.id())
                        .map(now -> JwtActorConverter.at(caller, now))
                        .switchIfEmpty(Mono.error(
                                () -> new InvalidBearerTokenException("the caller is no longer on the staff")))
                : Mono.just(caller);
    }

    private static Issuer issuer(RememberedTokens tokens, Function<Jwt, Mono<JwtAuthenticationToken>> reading) {
        var manager = new JwtReactiveAuthenticationManager(tokens);
        manager.setJwtAuthenticationConverter(reading::apply);
        return new Issuer(tokens, manager);
    }

    private static OAuth2TokenValidator<Jwt> checks(String issuer, String audience, Set<String> types) {
        var times = new JwtTimestampValidator(CLOCKS_APART);
        times.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                times, new JwtIssuerValidator(issuer), new JwtAudienceValidator(audience), new JwtTypeValidator(types));
    }

    private static Flux<JWK> jwks(ReadKeys keys) {
        return keys.read()
                .map(published -> new ECKey.Builder(Curve.P_256, published.key())
                        .keyID(published.id())
                        .keyUse(KeyUse.SIGNATURE)
                        .build());
    }

    private record Issuer(RememberedTokens tokens, ReactiveAuthenticationManager manager) {}
}
