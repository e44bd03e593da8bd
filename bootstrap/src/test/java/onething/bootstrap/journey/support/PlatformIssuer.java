package onething.bootstrap.journey.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import org.springframework.test.context.DynamicPropertyRegistry;

/// The token server of the province's platform, as the tests play it: it publishes its key and gives the platform
/// tokens for the feed.
public final class PlatformIssuer {

    private static final ECKey KEY = aKey();
    private static final HttpServer KEYS = publishing(KEY);

    private PlatformIssuer() {}

    static void trustedBy(DynamicPropertyRegistry registry) {
        registry.add("onething.tokens.trusted-issuers[0].issuer", PlatformIssuer::address);
        registry.add("onething.tokens.trusted-issuers[0].keys", () -> address() + "/keys");
        registry.add("onething.tokens.trusted-issuers[0].scopes[0]", () -> "case-feed");
    }

    public static Person aPlatform(URI service) {
        return Person.withToken(service, token());
    }

    public static String token() {
        return token("case-feed");
    }

    /// A token with a scope that this issuer may not grant, unless it is `case-feed`.
    public static String token(String scope) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("province")
                .audience("onething-api")
                .claim("scope", scope)
                .claim("name", "省政务服务平台")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(3_600)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(KEY.getKeyID())
                .type(new JOSEObjectType("at+jwt"))
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address() {
        return "http://localhost:" + KEYS.getAddress().getPort();
    }

    private static HttpServer publishing(ECKey key) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ECKey aKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("platform").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
