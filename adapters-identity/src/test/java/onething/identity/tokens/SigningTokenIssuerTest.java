package onething.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.out.token.SigningKeys.SigningKey;
import onething.application.port.out.token.TokenIssuer.Claims;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.Scope;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.signin.Authentication;
import onething.domain.signin.RefreshFamily;
import org.junit.jupiter.api.Test;

class SigningTokenIssuerTest {

    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");
    private static final UUID CHEN = UUID.fromString("01890000-0000-7000-8000-000000000002");

    private static final UUID FAMILY = UUID.fromString("01890000-0000-7000-8000-000000000003");

    private final SigningTokenIssuer issuer = new SigningTokenIssuer(
            new IssuerProperties(URI.create("https://onething.test"), "onething-api"), UUID::randomUUID);
    private final SigningKey key = key();

    @Test
    void anAccessTokenNamesItsAudienceItsSubjectAndTheCapacity() throws Exception {
        var token = SignedJWT.parse(
                issuer.sign(key, claims(Set.of(Scope.OFFICER))).block().accessToken());

        assertThat(token.verify(new ECDSAVerifier(key.publicKey()))).isTrue();
        assertThat(token.getHeader().getKeyID()).isEqualTo(key.id());
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("https://onething.test");
        assertThat(claims.getAudience()).containsExactly("onething-api");
        assertThat(claims.getSubject()).isEqualTo(CHEN.toString());
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOON.plus(Duration.ofMinutes(10))));
        assertThat(claims.getStringListClaim("amr")).containsExactly("face");
        assertThat(claims.getStringClaim("sid")).isEqualTo(FAMILY.toString());
        assertThat(claims.getStringClaim("scope")).isEqualTo("officer");
        assertThat(claims.getStringClaim("office")).isEqualTo("labour-inspection");
        assertThat(claims.getStringClaim("district")).isEqualTo("445202");
    }

    @Test
    void anIdTokenComesOnlyOnRequestAndIsForTheClient() throws Exception {
        var none = issuer.sign(key, claims(Set.of(Scope.OFFICER))).block().idToken();
        var asked = issuer.sign(key, claims(Set.of(Scope.OPENID, Scope.OFFICER)))
                .block()
                .idToken();

        assertThat(none).isEmpty();
        var token = SignedJWT.parse(asked.orElseThrow());
        assertThat(token.getHeader().getType().getType()).isEqualTo("JWT");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("pages");
        assertThat(token.getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("a nonce");
    }

    private static Claims claims(Set<Scope> scopes) {
        var chen = new StaffMember(
                new PersonName("陈经办"),
                new OfficeCode("labour-inspection"),
                new DistrictCode("445202"),
                Set.of(Role.OFFICER));
        return new Claims(
                new Account(new PersonId(CHEN), chen),
                new RefreshFamily(
                        FAMILY,
                        new PersonId(CHEN),
                        "pages",
                        scopes,
                        new Authentication(NOON, Authentication.Method.FACE),
                        NOON.plusSeconds(3600),
                        Duration.ofHours(1)),
                scopes,
                Optional.of("a nonce"),
                NOON);
    }

    private SigningKey key() {
        var pair = issuer.newKeyPair().block();
        return new SigningKey(
                "key-1", (ECPrivateKey) pair.getPrivate(), (ECPublicKey) pair.getPublic(), NOON, NOON.plusSeconds(60));
    }
}
