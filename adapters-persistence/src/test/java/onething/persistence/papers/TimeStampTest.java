package onething.persistence.papers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import onething.application.port.out.paper.NotSealed;
import onething.application.port.out.paper.Seals.Wanted;
import onething.application.port.out.paper.TimeStamps;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.SealObstacle;
import onething.persistence.papers.seal.Roots;
import onething.persistence.papers.seal.SampleKey;
import onething.persistence.papers.seal.SealTrust;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What an authority may answer when it is asked for a time stamp of a signature.
class TimeStampTest {

    private static final Instant NOW = Instant.parse("2026-12-08T02:30:06Z");
    private static final SampleKey AUTHORITY = SealedSamples.stampKey();
    private static final FilePaperSealer SEALER = new FilePaperSealer(new SealTrust(Roots.NONE, AUTHORITY.roots()));
    private static final TimeStamps STAMPS = stamps(AUTHORITY);

    @AfterAll
    static void stop() {
        SEALER.destroy();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerToTheQueryIsPutIntoTheSignature(PaperFormat format) {
        var signature = signature(format);
        var query = query(format, signature);

        var stamped = requireNonNull(
                SEALER.stamp(format, signature, query, answer(query)).block());

        assertThat(stamped).hasSizeGreaterThan(signature.length + 500);
    }

    @ParameterizedTest
    @EnumSource
    void theAuthorityGetsTheHashOfTheSignatureAndANonceOfItsOwn(PaperFormat format) throws IOException {
        var signature = signature(format);
        var first = new TimeStampRequest(query(format, signature));
        var second = new TimeStampRequest(query(format, signature));

        assertThat(first.getMessageImprintAlgOID().getId()).isEqualTo("1.2.156.10197.1.401");
        assertThat(first.getMessageImprintDigest()).hasSize(32).isEqualTo(second.getMessageImprintDigest());
        assertThat(first.getNonce()).isNotEqualTo(second.getNonce());
        assertThat(first.getCertReq()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerToAnotherQueryIsUnusable(PaperFormat format) {
        var signature = signature(format);
        var another = query(format, signature);

        assertObstacle(SealObstacle.STAMP_UNUSABLE, format, signature, query(format, signature), answer(another));
    }

    @ParameterizedTest
    @EnumSource
    void aStampOfAnotherSignatureIsUnusable(PaperFormat format) throws IOException {
        var signature = signature(format);
        var query = query(format, signature);
        var request = new TimeStampRequest(query);
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        var other = generator
                .generate(request.getMessageImprintAlgOID(), new byte[32], request.getNonce())
                .getEncoded();

        assertObstacle(SealObstacle.STAMP_UNUSABLE, format, signature, query, answer(other));
        assertObstacle(SealObstacle.STAMP_UNUSABLE, format, signature, other, answer(other));
    }

    @ParameterizedTest
    @EnumSource
    void aStampWithoutACertificateIsUnusable(PaperFormat format) throws IOException {
        var signature = signature(format);
        var request = new TimeStampRequest(query(format, signature));
        var query = new TimeStampRequestGenerator()
                .generate(request.getMessageImprintAlgOID(), request.getMessageImprintDigest(), BigInteger.ONE)
                .getEncoded();

        assertObstacle(SealObstacle.STAMP_UNUSABLE, format, signature, query, answer(query));
    }

    @ParameterizedTest
    @EnumSource
    void oneChangedByteOfTheTimeOrOfTheSignatureIsFound(PaperFormat format) {
        var signature = signature(format);
        var query = query(format, signature);
        var answer = answer(query);
        var time = new String(answer, StandardCharsets.ISO_8859_1).indexOf("20261208023006Z");

        for (int at : new int[] {time + 3, time + 13, answer.length - 10}) {
            var changed = answer.clone();
            changed[at] ^= 1;

            assertObstacle(SealObstacle.STAMP_UNUSABLE, format, signature, query, changed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAuthorityThatLeadsToNoRootIsNotTrusted(PaperFormat format) {
        var signature = signature(format);
        var query = query(format, signature);
        var another = stamps(SealedSamples.stampKey());

        assertObstacle(
                SealObstacle.STAMP_UNTRUSTED,
                format,
                signature,
                query,
                requireNonNull(another.answer(query).block()));
    }

    @ParameterizedTest
    @EnumSource
    void anAuthorityThatRefusesSaysSo(PaperFormat format) throws Exception {
        var signature = signature(format);
        var refusal = new TimeStampResponseGenerator(null, Set.of())
                .generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badAlg, "no")
                .getEncoded();

        assertObstacle(SealObstacle.STAMP_REFUSED, format, signature, query(format, signature), refusal);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoAnswerIsUnusable(PaperFormat format) {
        var signature = signature(format);
        var query = query(format, signature);

        assertObstacle(SealObstacle.STAMP_UNUSABLE, format, signature, query, new byte[0]);
        assertObstacle(SealObstacle.STAMP_UNUSABLE, format, signature, query, new byte[] {1, 2, 3});
        assertObstacle(SealObstacle.STAMP_UNUSABLE, format, signature, query, query);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoSignatureIsNotStamped(PaperFormat format) {
        for (var none : new byte[][] {{}, {1, 2, 3}}) {
            assertThatThrownBy(() -> SEALER.ask(format, none).block())
                    .isInstanceOfSatisfying(
                            NotSealed.class,
                            failure -> assertThat(failure.obstacle()).isEqualTo(SealObstacle.UNUSABLE));
        }
    }

    private static void assertObstacle(
            SealObstacle obstacle, PaperFormat format, byte[] signature, byte[] query, byte[] answer) {
        assertThatThrownBy(() -> SEALER.stamp(format, signature, query, answer).block())
                .isInstanceOfSatisfying(
                        NotSealed.class,
                        failure -> assertThat(failure.obstacle()).isEqualTo(obstacle));
    }

    private static byte[] query(PaperFormat format, byte[] signature) {
        return requireNonNull(SEALER.ask(format, signature).block());
    }

    private static byte[] answer(byte[] query) {
        return requireNonNull(STAMPS.answer(query).block());
    }

    private static byte[] signature(PaperFormat format) {
        try {
            var seals = SampleKey.forSeals(NOW).seals();
            OfficeSeal seal = requireNonNull(seals.of("工伤科").block());
            return requireNonNull(seals.sign(new Wanted(UUID.randomUUID(), seal, format, new byte[32], NOW))
                    .block());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TimeStamps stamps(SampleKey key) {
        try {
            return key.timeStamps(Clock.fixed(NOW, ZoneOffset.UTC));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
