package onething.bootstrap.journey.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import onething.application.port.out.token.SigningKeys;
import onething.application.port.out.token.SigningKeys.SigningKey;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.SigningIn;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Forged, changed and stolen access tokens at the running service (RFC 8725). Each differs in one point
/// from a valid token, which is shown to work first, and each gets the same answer.
class TokenAttacksTest extends WholeSystem {

    @Autowired
    private SigningKeys keys;

    private SigningKey key;
    private String person;
    private String session;

    @BeforeEach
    void theServicesOwnKey() {
        key = keys.all().blockFirst();
        var token = SigningIn.byPassword(service(), "lina");
        session = SigningIn.sessionOf(token);
        person = Person.withToken(service(), token).get("/api/v1/me").is(200).text("/id");
    }

    @Test
    void theUnchangedTokenIsAccepted() throws JOSEException {
        Person.withToken(service(), signed(header(), claims().build(), ours()))
                .get("/api/v1/me")
                .is(200);
    }

    @TestFactory
    Stream<DynamicTest> aTamperedTokenIsRefusedLikeAnyOther() throws JOSEException {
        var good = signed(header(), claims().build(), ours());
        var stranger = new ECKeyGenerator(Curve.P_256).keyID(key.id()).generate();
        var theirs = new ECDSASigner(stranger);
        var admin = claims().claim("scope", "admin").build();
        return Stream.of(
                refused("alg=none", new PlainJWT(claims().build()).serialize()),
                refused("alg=none in other letters", unsigned("{\"alg\":\"nOnE\",\"typ\":\"at+jwt\"}", good)),
                refused(
                        "of a sign-in that never was",
                        signed(
                                header(),
                                claims().claim("sid", UUID.randomUUID().toString())
                                        .build(),
                                ours())),
                refused("its signature left out", good.substring(0, good.lastIndexOf('.') + 1)),
                refused("its signature of nothing but zeros", zeros(good)),
                refused("its claims exchanged under the old signature", exchanged(good, admin)),
                refused(
                        "HS256 by the public key as it is published",
                        byPublicKey(key.publicKey().getEncoded())),
                refused("HS256 by the public key as text", byPublicKey(pem().getBytes(UTF_8))),
                refused(
                        "HS256 by the public key as JSON",
                        byPublicKey(jwk().toJSONString().getBytes(UTF_8))),
                refused("a stranger's key under our key's name", signed(header(), claims().build(), theirs)),
                refused(
                        "a stranger's key that the token itself brings",
                        signed(builder().jwk(stranger.toPublicJWK()).build(), claims().build(), theirs)),
                refused("no name of a key, a stranger's key", signed(headerOf(null), claims().build(), theirs)),
                refused(
                        "a kid that leads to a file",
                        signed(headerOf("../../../../dev/null"), claims().build(), theirs)),
                refused("a kid that is SQL", signed(headerOf("' or '1'='1"), claims().build(), theirs)),
                refused("a kid that is an address", signed(headerOf("http://localhost/key"), claims().build(), theirs)),
                refused(
                        "a kid of three thousand letters",
                        signed(headerOf("k".repeat(3_000)), claims().build(), theirs)),
                refused(
                        "something critical that nobody knows",
                        signed(
                                builder()
                                        .criticalParams(Set.of("x"))
                                        .customParam("x", 1)
                                        .build(),
                                claims().build(),
                                ours())),
                refused(
                        "meant for another API",
                        signed(header(), claims().audience("another-api").build(), ours())),
                refused(
                        "meant for nobody",
                        signed(header(), claims().audience((String) null).build(), ours())),
                refused(
                        "of another issuer",
                        signed(header(), claims().issuer("https://evil.example").build(), ours())),
                refused("of no issuer", signed(header(), claims().issuer(null).build(), ours())),
                refused(
                        "of nearly our issuer",
                        signed(header(), claims().issuer(service() + "/").build(), ours())),
                refused(
                        "expired",
                        signed(header(), claims().expirationTime(at(-60)).build(), ours())),
                refused(
                        "that never expires",
                        signed(header(), claims().expirationTime(null).build(), ours())),
                refused(
                        "not valid yet",
                        signed(header(), claims().notBeforeTime(at(600)).build(), ours())),
                refused("that is an id token", signed(typed(JOSEObjectType.JWT), claims().build(), ours())),
                refused("of no type", signed(typed(null), claims().build(), ours())),
                refused(
                        "that speaks for two",
                        signed(
                                header(),
                                claims().claim("scope", "citizen admin").build(),
                                ours())),
                refused(
                        "that speaks for nobody",
                        signed(header(), claims().claim("scope", "openid").build(), ours())),
                refused(
                        "whose subject is no id",
                        signed(header(), claims().subject("lina").build(), ours())),
                refused(
                        "of an officer without an office",
                        signed(header(), claims().claim("scope", "officer").build(), ours())));
    }

    /// The service would fetch the attacker's own key there.
    @Test
    void anAddressInATokenIsNeverCalled() throws IOException, JOSEException {
        var asked = new AtomicInteger();
        var evil = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        evil.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        evil.start();
        try {
            var there = URI.create("http://127.0.0.1:" + evil.getAddress().getPort() + "/keys");
            var theirs = new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate());

            answered(signed(builder().jwkURL(there).build(), claims().build(), theirs));
            answered(signed(builder().x509CertURL(there).build(), claims().build(), theirs));
            answered(signed(header(), claims().issuer(there.toString()).build(), theirs));

            assertThat(asked).hasValue(0);
        } finally {
            evil.stop(0);
        }
    }

    @Test
    void aTokenInTheAddressIsIgnored() throws JOSEException {
        var good = signed(header(), claims().build(), ours());

        var answer = Person.stranger(service())
                .get("/api/v1/me?access_token=" + good)
                .is(401);

        assertThat(answer.problem()).isEqualTo("token-missing");
    }

    private DynamicTest refused(String what, String token) {
        return DynamicTest.dynamicTest("a token " + what, () -> answered(token));
    }

    private void answered(String token) {
        var answer = Person.withToken(service(), token).get("/api/v1/me").is(401);
        assertThat(answer.problem()).isEqualTo("token-refused");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(service().toString())
                .audience("onething-api")
                .subject(person)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(at(0))
                .expirationTime(at(300))
                .claim("sid", session)
                .claim("scope", "citizen")
                .claim("name", "李娜");
    }

    private JWSHeader.Builder builder() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.id()).type(new JOSEObjectType("at+jwt"));
    }

    private JWSHeader header() {
        return builder().build();
    }

    private JWSHeader headerOf(String kid) {
        return builder().keyID(kid).build();
    }

    private JWSHeader typed(JOSEObjectType type) {
        return builder().type(type).build();
    }

    private JWSSigner ours() throws JOSEException {
        return new ECDSASigner(key.privateKey());
    }

    private String byPublicKey(byte[] secret) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(key.id())
                .type(new JOSEObjectType("at+jwt"))
                .build();
        return signed(header, claims().build(), new MACSigner(secret));
    }

    private ECKey jwk() {
        return new ECKey.Builder(Curve.P_256, key.publicKey()).keyID(key.id()).build();
    }

    private String pem() {
        var text = Base64.getMimeEncoder().encodeToString(key.publicKey().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n";
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String unsigned(String header, String good) {
        return base64(header.getBytes(UTF_8)) + "." + good.split("\\.")[1] + ".";
    }

    private static String exchanged(String good, JWTClaimsSet claims) {
        var parts = good.split("\\.");
        return parts[0] + "." + base64(claims.toString().getBytes(UTF_8)) + "." + parts[2];
    }

    /// CVE-2022-21449: without a check, a signature of zeros fits every text.
    private static String zeros(String good) {
        return good.substring(0, good.lastIndexOf('.') + 1) + base64(new byte[64]);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Date at(int secondsFromNow) {
        return Date.from(Instant.now().plusSeconds(secondsFromNow));
    }
}
