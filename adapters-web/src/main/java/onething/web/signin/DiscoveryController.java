package onething.web.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import onething.application.port.in.token.ReadKeys;
import onething.application.port.in.token.ReadKeys.VerificationKey;
import onething.domain.account.Scope;
import onething.domain.code.WireNamed;
import onething.web.TokenProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Tells clients where the endpoints are (OpenID Connect Discovery, RFC 8414), and which keys check our
/// tokens.
@RestController
class DiscoveryController {

    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final ReadKeys keys;
    private final Map<String, Object> metadata;

    DiscoveryController(ReadKeys keys, TokenProperties properties) {
        this.keys = keys;
        this.metadata = metadata(properties.issuer());
    }

    @GetMapping(
            path = {"/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> metadata() {
        return Mono.just(ResponseEntity.ok().cacheControl(FIVE_MINUTES).body(metadata));
    }

    /// The type is always JSON: some clients take nothing else, and those that ask for
    /// `application/jwk-set+json` read JSON too.
    @GetMapping("/oauth2/jwks")
    Mono<ResponseEntity<Map<String, Object>>> jwks() {
        return keys.read()
                .map(DiscoveryController::jwk)
                .collectList()
                .map(all -> ResponseEntity.ok()
                        .cacheControl(FIVE_MINUTES)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(new JWKSet(all).toPublicJWKSet().toJSONObject()));
    }

    private static JWK jwk(VerificationKey published) {
        return new ECKey.Builder(Curve.P_256, published.key())
                .keyID(published.id())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build();
    }

    private static Map<String, Object> metadata(URI issuer) {
        var about = new OIDCProviderMetadata(
                new Issuer(issuer), List.of(SubjectType.PUBLIC), issuer.resolve("/oauth2/jwks"));
        about.setAuthorizationEndpointURI(issuer.resolve("/oauth2/authorize"));
        about.setTokenEndpointURI(issuer.resolve("/oauth2/token"));
        about.setRevocationEndpointURI(issuer.resolve("/oauth2/revoke"));
        about.setDeviceAuthorizationEndpointURI(issuer.resolve("/oauth2/device_authorization"));
        about.setResponseTypes(List.of(ResponseType.CODE));
        about.setResponseModes(List.of(ResponseMode.QUERY));
        about.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN, GrantType.DEVICE_CODE));
        about.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        about.setTokenEndpointAuthMethods(List.of(ClientAuthenticationMethod.NONE));
        about.setRevocationEndpointAuthMethods(List.of(ClientAuthenticationMethod.NONE));
        about.setIDTokenJWSAlgs(List.of(JWSAlgorithm.ES256));
        about.setScopes(
                com.nimbusds.oauth2.sdk.Scope.parse(WireNamed.words(Scope.class).toList()));
        about.setClaims(List.of("sub", "iss", "aud", "exp", "iat", "auth_time", "amr", "nonce", "name"));
        about.setSupportsRequestURIParam(false);
        about.setSupportsAuthorizationResponseIssuerParam(true);
        return about.toJSONObject();
    }
}
