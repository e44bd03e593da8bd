package onething.identity.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPrivateKey;

/// Claims as a compact JWS, signed with ES256 (RFC 7515, RFC 7518 section 3.4).
final class CompactJws {

    private CompactJws() {}

    static String signed(String keyId, ECPrivateKey key, JOSEObjectType type, JWTClaimsSet claims)
            throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(keyId)
                .type(type)
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }
}
