package onething.identity.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onething.application.port.out.Ids;
import onething.application.port.out.token.SigningKeys.SigningKey;
import onething.application.port.out.token.TokenIssuer;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Signs with ES256. An access token has the type `at+jwt` (RFC 9068), so an ID token is never accepted as
/// one.
@Component
class SigningTokenIssuer implements TokenIssuer {

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final IssuerProperties properties;
    private final Ids ids;

    SigningTokenIssuer(IssuerProperties properties, Ids ids) {
        this.properties = properties;
        this.ids = ids;
    }

    @Override
    public Mono<Signed> sign(SigningKey key, Claims claims) {
        return Mono.fromCallable(() -> new Signed(accessToken(key, claims), idToken(key, claims)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Mono<KeyPair> newKeyPair() {
        return SigningKeyPairs.next();
    }

    private String accessToken(SigningKey key, Claims claims) throws JOSEException {
        var token = about(claims)
                .audience(properties.audience())
                .claim("client_id", claims.family().client())
                .claim("sid", claims.family().id().toString())
                .claim("scope", words(claims.scopes()));
        if (claims.account().holder() instanceof StaffMember staff) {
            token.claim("office", staff.office().value())
                    .claim("district", staff.district().value());
        }
        return CompactJws.signed(key.id(), key.privateKey(), ACCESS_TOKEN, token.build());
    }

    private Optional<String> idToken(SigningKey key, Claims claims) throws JOSEException {
        if (!claims.scopes().contains(Scope.OPENID)) {
            return Optional.empty();
        }
        var token = about(claims).audience(claims.family().client());
        claims.nonce().ifPresent(nonce -> token.claim("nonce", nonce));
        return Optional.of(CompactJws.signed(key.id(), key.privateKey(), JOSEObjectType.JWT, token.build()));
    }

    private JWTClaimsSet.Builder about(Claims claims) {
        var account = claims.account();
        return new JWTClaimsSet.Builder()
                .issuer(properties.issuer().toString())
                .subject(account.id().value().toString())
                .jwtID(ids.next().toString())
                .issueTime(Date.from(claims.now()))
                .expirationTime(Date.from(claims.now().plus(LIFE)))
                .claim("auth_time", seconds(claims.family().signedIn().at()))
                .claim("amr", claims.family().signedIn().by().amr())
                .claim("name", account.holder().displayName());
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::wireName).collect(Collectors.joining(" "));
    }

    private static long seconds(Instant instant) {
        return instant.getEpochSecond();
    }
}
