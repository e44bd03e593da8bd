package onething.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.List;
import onething.application.port.out.transparency.LogKeys.LogKey;
import onething.domain.transparency.InclusionPromise;
import onething.domain.transparency.TreeHash;
import onething.domain.transparency.TreeHead;
import org.junit.jupiter.api.Test;

class JwsLogSignerTest {

    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");
    private static final String EVENT = "ab".repeat(32);

    private final JwsLogSigner signer =
            new JwsLogSigner(new IssuerProperties(URI.create("https://onething.test"), "onething-api"));
    private final LogKey key = key();

    @Test
    void aHeadSaysTheSizeAndTheRoot() throws Exception {
        var signed =
                signer.sign(key, new TreeHead(7, TreeHash.ofEvent(EVENT), NOON)).block();

        var token = SignedJWT.parse(signed.token());
        assertThat(token.verify(new ECDSAVerifier(key.publicKey()))).isTrue();
        assertThat(token.getHeader().getKeyID()).isEqualTo(key.id());
        assertThat(token.getHeader().getType().getType()).isEqualTo("trail-head+jwt");
        assertThat(token.getPayload().toJSONObject())
                .containsEntry("iss", "https://onething.test")
                .containsEntry("iat", NOON.getEpochSecond())
                .containsEntry("size", 7L)
                .containsEntry("root", TreeHash.ofEvent(EVENT).hex())
                .hasSize(4);
    }

    @Test
    void aPromiseNamesTheEventsAndItsLastMoment() throws Exception {
        var signed = signer.sign(key, InclusionPromise.of(List.of(EVENT), NOON)).block();

        var token = SignedJWT.parse(signed.token());
        assertThat(token.verify(new ECDSAVerifier(key.publicKey()))).isTrue();
        assertThat(token.getHeader().getType().getType()).isEqualTo("trail-promise+jwt");
        assertThat(token.getPayload().toJSONObject())
                .containsEntry("by", NOON.plusSeconds(86_400).getEpochSecond())
                .containsEntry("events", List.of(EVENT))
                .hasSize(4);
    }

    private LogKey key() {
        var pair = signer.newKeyPair().block();
        return new LogKey("log", (ECPrivateKey) pair.getPrivate(), (ECPublicKey) pair.getPublic(), NOON);
    }
}
