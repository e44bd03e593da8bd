package onething.persistence.papers;

import static java.util.Objects.requireNonNull;
import static onething.persistence.papers.SealedSamples.AT;
import static onething.persistence.papers.SealedSamples.OFD;
import static onething.persistence.papers.SealedSamples.PAPER;
import static onething.persistence.papers.SealedSamples.PDF;
import static onething.persistence.papers.SealedSamples.STAMPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import onething.application.port.out.paper.NotSealed;
import onething.application.port.out.paper.PaperSealer.SealedFiles;
import onething.application.port.out.paper.PaperSealer.Signatures;
import onething.application.port.out.paper.Seals.Wanted;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.SealObstacle;
import onething.persistence.papers.seal.Roots;
import onething.persistence.papers.seal.SampleKey;
import onething.persistence.papers.seal.SealTrust;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.Test;

/// A seal counts if the certificates of its signer and its maker lead to a root that the operator named, and a time
/// stamp if its certificate does. A root issued to an authority between, which issued to the signer.
class SealTrustTest {

    private static final Instant LONG = STAMPED.plus(Duration.ofDays(365));

    private final SampleKey root = SealedSamples.sealKey();
    private final SampleKey between = IssuedKey.from(root, "某省电子政务", LONG).toAnAuthority(SealedSamples.sealKey());
    private final SampleKey signer = IssuedKey.from(between, "某局电子印章", LONG).toASigner(SealedSamples.sealKey());
    private final SampleKey rootOfStamps = SealedSamples.stampKey();
    private final SampleKey stamper =
            IssuedKey.from(rootOfStamps, "某省时间戳", LONG).toAStamper(SealedSamples.stampKey());

    SealTrustTest() throws IOException {}

    @Test
    void aSealLeadsToARootThroughACertificateBetween() {
        var trust = new SealTrust(roots(root, between), roots(rootOfStamps));

        var files = sealed(trust, signer, stamper, List.of());

        assertThat(new FilePaperSealer(trust).stamped(files).block()).isEqualTo(STAMPED);
    }

    @Test
    void theCertificateBetweenMayComeWithTheSignature() {
        var files = sealed(new SealTrust(roots(root), roots(rootOfStamps)), signer, stamper, List.of(between));

        assertThat(files.pdf().bytes()).isNotEmpty();
    }

    @Test
    void aSealWithoutARootOrWithoutTheCertificateBetweenIsNotTrusted() {
        var another = SealedSamples.sealKey();
        for (var roots : List.of(Roots.NONE, roots(root), roots(another, between), roots(rootOfStamps))) {
            assertUntrusted(SealObstacle.UNTRUSTED, new SealTrust(roots, roots(rootOfStamps)), signer, stamper);
        }
    }

    @Test
    void aRootOfSealsIsNoneOfTimeStamps() {
        var trust = new SealTrust(roots(root, between), roots(root, between));

        assertUntrusted(SealObstacle.STAMP_UNTRUSTED, trust, signer, stamper);
    }

    @Test
    void aCertificateThatMayNotIssueLeadsNowhere() throws IOException {
        var noAuthority = IssuedKey.from(root, "某局", LONG).toASigner(SealedSamples.sealKey());
        var issuedByIt = IssuedKey.from(noAuthority, "某局电子印章", LONG).toASigner(SealedSamples.sealKey());
        var trust = new SealTrust(roots(root, noAuthority), roots(rootOfStamps));

        assertUntrusted(SealObstacle.UNTRUSTED, trust, issuedByIt, stamper);
    }

    @Test
    void everyCertificateHasToBeValidWhenTheSealIsStamped() throws IOException {
        var ended = IssuedKey.from(root, "某省电子政务", STAMPED.minusSeconds(1)).toAnAuthority(between);
        var endedStamper =
                IssuedKey.from(rootOfStamps, "某省时间戳", STAMPED.minusSeconds(1)).toAStamper(stamper);
        var trust = new SealTrust(roots(root, ended), roots(rootOfStamps));

        assertUntrusted(SealObstacle.UNTRUSTED, trust, signer, stamper);
        assertUntrusted(
                SealObstacle.STAMP_UNUSABLE,
                new SealTrust(roots(root, between), roots(rootOfStamps)),
                signer,
                endedStamper);
    }

    @Test
    void aSealThatAnotherMadeIsNotTrusted() throws IOException {
        var maker = SealedSamples.sealKey();
        var trust = new SealTrust(roots(root, between), roots(rootOfStamps));
        var sealer = new FilePaperSealer(trust);
        var seal = seal(maker);

        assertObstacle(SealObstacle.UNUSABLE, () -> sealed(sealer, seal, signer, stamper, List.of()));
    }

    @Test
    void aPaperThatWasSealedUnderARootThatIsNoLongerNamedHasNoStampThatHolds() {
        var files = sealed(new SealTrust(roots(root, between), roots(rootOfStamps)), signer, stamper, List.of());

        for (var later : List.of(
                new SealTrust(Roots.NONE, roots(rootOfStamps)), new SealTrust(roots(root, between), Roots.NONE))) {
            assertThat(new FilePaperSealer(later).stamped(files).blockOptional())
                    .isEmpty();
        }
    }

    @Test
    void rootsAreReadAsPemAndAsDer() {
        var pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(root.certificate())
                + "\n-----END CERTIFICATE-----\n"
                + "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(between.certificate())
                + "\n-----END CERTIFICATE-----\n";
        var trust = new SealTrust(Roots.of(List.of(pem.getBytes(StandardCharsets.US_ASCII))), roots(rootOfStamps));

        assertThat(sealed(trust, signer, stamper, List.of()).ofd().bytes()).isNotEmpty();
    }

    @Test
    void aFileThatHasNoCertificateAndFilesWithoutARootAreRefused() {
        assertThatThrownBy(() -> Roots.of(List.of("nothing".getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> roots(between)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertUntrusted(SealObstacle obstacle, SealTrust trust, SampleKey signer, SampleKey stamper) {
        assertObstacle(obstacle, () -> sealed(trust, signer, stamper, List.of()));
    }

    private static void assertObstacle(
            SealObstacle obstacle, org.assertj.core.api.ThrowableAssert.ThrowingCallable sealing) {
        assertThatThrownBy(sealing)
                .isInstanceOfSatisfying(
                        NotSealed.class,
                        failure -> assertThat(failure.obstacle()).isEqualTo(obstacle));
    }

    private static SealedFiles sealed(
            SealTrust trust, SampleKey signer, SampleKey stamper, List<SampleKey> withSignature) {
        return sealed(new FilePaperSealer(trust), seal(signer), signer, stamper, withSignature);
    }

    private static SealedFiles sealed(
            FilePaperSealer sealer, OfficeSeal seal, SampleKey signer, SampleKey stamper, List<SampleKey> with) {
        try {
            var unsigned =
                    requireNonNull(sealer.prepare(PAPER, PDF, OFD, seal, AT).block());
            var pdf = with(
                    with, signed(signer, seal, PaperFormat.PDF, unsigned.pdf().digest()));
            var ofd = signed(signer, seal, PaperFormat.OFD, unsigned.ofd().digest());
            var signatures = new Signatures(
                    stamped(sealer, stamper, PaperFormat.PDF, pdf), stamped(sealer, stamper, PaperFormat.OFD, ofd));
            return requireNonNull(sealer.finish(unsigned, seal, signatures).block())
                    .files();
        } finally {
            sealer.destroy();
        }
    }

    private static OfficeSeal seal(SampleKey key) {
        return requireNonNull(SealedSamples.seals(key).of("某局").block());
    }

    private static byte[] signed(SampleKey signer, OfficeSeal seal, PaperFormat format, byte[] digest) {
        return requireNonNull(SealedSamples.seals(signer)
                .sign(new Wanted(PAPER.id().value(), seal, format, digest, AT))
                .block());
    }

    private static byte[] stamped(FilePaperSealer sealer, SampleKey stamper, PaperFormat format, byte[] signature) {
        var query = requireNonNull(sealer.ask(format, signature).block());
        var answer = requireNonNull(SealedSamples.stamps(stamper).answer(query).block());
        return requireNonNull(sealer.stamp(format, signature, query, answer).block());
    }

    /// Adds certificates to a CMS, as a platform may.
    private static byte[] with(List<SampleKey> more, byte[] signature) {
        try {
            var cms = new CMSSignedData(signature);
            var all = new ArrayList<X509CertificateHolder>(cms.getCertificates().getMatches(null));
            for (var key : more) {
                all.add(new X509CertificateHolder(key.certificate()));
            }
            return CMSSignedData.replaceCertificatesAndCRLs(cms, new CollectionStore<>(all), null, null)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Roots roots(SampleKey... keys) {
        return Roots.of(Arrays.stream(keys).map(SampleKey::certificate).toList());
    }
}
