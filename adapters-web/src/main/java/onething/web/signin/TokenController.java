package onething.web.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onething.application.port.in.token.ExchangeCode;
import onething.application.port.in.token.ExchangeDeviceCode;
import onething.application.port.in.token.RefreshTokens;
import onething.application.port.in.token.RevokeToken;
import onething.application.port.in.token.Tokens;
import onething.domain.account.Scope;
import onething.domain.refusal.Refusal.GrantRefused;
import onething.domain.refusal.Refused;
import onething.domain.signin.Secret;
import onething.web.TokenProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The token and revocation endpoints (RFC 6749, RFC 7009), for clients without a secret. They answer in
/// OAuth's own format instead of problems, so any client library understands them.
@RestController
class TokenController {

    private final ExchangeCode exchangeCode;
    private final ExchangeDeviceCode exchangeDeviceCode;
    private final RefreshTokens refreshTokens;
    private final RevokeToken revokeToken;
    private final URI address;

    TokenController(
            ExchangeCode exchangeCode,
            ExchangeDeviceCode exchangeDeviceCode,
            RefreshTokens refreshTokens,
            RevokeToken revokeToken,
            TokenProperties properties) {
        this.exchangeCode = exchangeCode;
        this.exchangeDeviceCode = exchangeDeviceCode;
        this.refreshTokens = refreshTokens;
        this.revokeToken = revokeToken;
        this.address = properties.issuer();
    }

    @PostMapping(path = "/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> token(ServerWebExchange exchange) {
        return OAuthForm.read(exchange, address)
                .flatMap(message -> Mono.fromCallable(() -> TokenRequest.parse(message)))
                .flatMap(this::granted)
                .map(TokenController::answer)
                .onErrorResume(ParseException.class, unfit -> Mono.just(OAuthAnswer.refused(unfit)))
                .onErrorResume(Refused.class, OAuthAnswer::refused);
    }

    @PostMapping(path = "/oauth2/revoke", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> revoke(ServerWebExchange exchange) {
        return OAuthForm.read(exchange, address)
                .flatMap(message -> Mono.fromCallable(() -> TokenRevocationRequest.parse(message)))
                .flatMap(this::revoked)
                .thenReturn(ResponseEntity.ok().<Map<String, Object>>build())
                .onErrorResume(ParseException.class, unfit -> Mono.just(OAuthAnswer.refused(unfit)));
    }

    private Mono<Tokens> granted(TokenRequest request) {
        if (request.getClientID() == null) {
            return Mono.error(new GrantRefused(OAuth2Error.INVALID_CLIENT_CODE)::refused);
        }
        var client = request.getClientID().getValue();
        return switch (request.getAuthorizationGrant()) {
            case AuthorizationCodeGrant grant -> exchanged(grant, client, replaced(request));
            case RefreshTokenGrant grant ->
                refreshTokens.refresh(new RefreshTokens.Command(
                        new Secret(grant.getRefreshToken().getValue()),
                        client,
                        AuthorizationParser.scopes(request.getScope())));
            case DeviceCodeGrant grant ->
                exchangeDeviceCode.exchange(new Secret(grant.getDeviceCode().getValue()), client, replaced(request));
            default -> Mono.error(new GrantRefused(OAuth2Error.UNSUPPORTED_GRANT_TYPE_CODE)::refused);
        };
    }

    /// A parameter of ours: the session that the same device had until now.
    private static Optional<Secret> replaced(TokenRequest request) {
        return Optional.ofNullable(request.getCustomParameter("replaced_token")).stream()
                .flatMap(List::stream)
                .filter(token -> !token.isBlank())
                .findFirst()
                .map(Secret::new);
    }

    private Mono<Tokens> exchanged(AuthorizationCodeGrant grant, String client, Optional<Secret> replaced) {
        return grant.getCodeVerifier() == null || grant.getRedirectionURI() == null
                ? Mono.error(new GrantRefused(OAuth2Error.INVALID_REQUEST_CODE)::refused)
                : exchangeCode.exchange(new ExchangeCode.Command(
                        new Secret(grant.getAuthorizationCode().getValue()),
                        grant.getCodeVerifier().getValue(),
                        client,
                        grant.getRedirectionURI().toString(),
                        replaced));
    }

    private Mono<Void> revoked(TokenRevocationRequest request) {
        return request.getClientID() == null
                ? Mono.error(new ParseException("no client", OAuth2Error.INVALID_CLIENT))
                : revokeToken.revoke(
                        new Secret(request.getToken().getValue()),
                        request.getClientID().getValue());
    }

    private static ResponseEntity<Map<String, Object>> answer(Tokens tokens) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", tokens.accessToken());
        answer.put("token_type", "Bearer");
        answer.put("expires_in", tokens.life().toSeconds());
        answer.put("refresh_token", tokens.refreshToken().value());
        answer.put(
                "scope", tokens.scopes().stream().sorted().map(Scope::wireName).collect(Collectors.joining(" ")));
        tokens.idToken().ifPresent(token -> answer.put("id_token", token));
        return OAuthAnswer.unstored(HttpStatus.OK).body(answer);
    }
}
