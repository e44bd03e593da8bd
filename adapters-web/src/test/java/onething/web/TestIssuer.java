package onething.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import onething.application.port.in.token.ReadKeys;
import onething.application.port.in.token.ReadKeys.VerificationKey;
import reactor.core.publisher.Flux;

/// Signs tokens for tests, as our own issuer would and as an attacker would.
final class TestIssuer implements ReadKeys {

    static final String ISSUER = "https://onething.test";
    static final UUID LI_NA = UUID.fromString("01890000-0000-7000-8000-000000000001");

    /// The one session that is valid; all others have ended.
    static final UUID SESSION = UUID.fromString("01890000-0000-7000-8000-0000000000aa");

    final ECKey key = newKey("key-1");

    @Override
    public Flux<VerificationKey> read() {
        return Flux.defer(() -> {
            try {
                return Flux.just(new VerificationKey(key.getKeyID(), key.toECPublicKey()));
            } catch (JOSEException e) {
                return Flux.error(e);
            }
        });
    }

    static JWTClaimsSet.Builder claims(String scope) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(LI_NA.toString())
                .audience("onething-api")
                .claim("sid", SESSION.toString())
                .claim("scope", scope)
                .claim("name", "李娜")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    static JWTClaimsSet.Builder staff(String scope) {
        return claims(scope).claim("office", "labour-inspection").claim("district", "445202");
    }

    String token(JWTClaimsSet.Builder claims) {
        return token(claims, key, "at+jwt");
    }

    static String token(JWTClaimsSet.Builder claims, ECKey key, String type) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .type(new JOSEObjectType(type))
                            .build(),
                    claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
