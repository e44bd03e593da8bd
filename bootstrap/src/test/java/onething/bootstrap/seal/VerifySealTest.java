package onething.bootstrap.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import onething.application.port.out.paper.PaperSealer.SealedFiles;
import onething.persistence.papers.seal.Roots;
import onething.persistence.papers.seal.SampleKey;
import onething.persistence.papers.seal.SealTrust;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command that checks a seal without the service. A root issued to an authority, which issued the certificate
/// of the seal; the authority of the time stamps is its own root.
class VerifySealTest {

    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;
    private static final int UNKNOWN = 2;

    private static final BouncyCastleProvider SM = new BouncyCastleProvider();
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant STAMPED = Instant.parse("2026-12-08T02:30:06Z");
    private static final Instant LONG = STAMPED.plus(Duration.ofDays(365));

    @TempDir
    private static Path folder;

    private static SampleKey rootKey;
    private static SampleKey issuer;
    private static SampleKey authority;
    private static SealedFiles files;
    private static Path root;
    private static Path between;
    private static Path rootOfStamps;
    private static Method command;

    @BeforeAll
    static void aSealedPaperAndTheCommand() throws Exception {
        rootKey = SampleKey.forSeals(MADE);
        issuer = issued(rootKey, SampleKey.forSeals(MADE), LONG, true);
        authority = SampleKey.forTimeStamps(MADE);
        root = written("root.der", rootKey.certificate());
        between = written("between.der", issuer.certificate());
        rootOfStamps = written("root-of-stamps.der", authority.certificate());
        files = sealed();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        InputStream.nullInputStream(),
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        "deploy/verify/VerifySeal.java");
        assertThat(compiled).isZero();
        command = Class.forName("VerifySeal", true, URLClassLoader.newInstance(new URL[] {
                    folder.toUri().toURL()
                }))
                .getDeclaredMethod("checked", String[].class);
        command.setAccessible(true);
    }

    @Test
    void theSealsOfBothFilesHold() throws Exception {
        assertThat(checked(files.pdf().bytes(), root, between, rootOfStamps)).isEqualTo(HOLDS);
        assertThat(checked(files.ofd().bytes(), root, between, rootOfStamps)).isEqualTo(HOLDS);
    }

    @Test
    void bothCertificatesHaveToLeadToARootThatTheReaderTrusts() throws Exception {
        var another = written("another.der", SampleKey.forSeals(MADE).certificate());
        for (var file : new byte[][] {files.pdf().bytes(), files.ofd().bytes()}) {
            assertThat(checked(file, another, between, rootOfStamps)).isEqualTo(DOES_NOT_HOLD);
            assertThat(checked(file, root, between, another)).isEqualTo(DOES_NOT_HOLD);
        }
    }

    @Test
    void theWayToTheRootMustNotHaveAGap() throws Exception {
        assertThat(checked(files.pdf().bytes(), root, rootOfStamps)).isEqualTo(DOES_NOT_HOLD);
        assertThat(checked(files.ofd().bytes(), root, rootOfStamps)).isEqualTo(DOES_NOT_HOLD);
    }

    @Test
    void aCertificateThatMayNotIssueLeadsNowhere() throws Exception {
        var noAuthority =
                written("no-authority.der", issued(rootKey, issuer, LONG, false).certificate());

        assertThat(checked(files.pdf().bytes(), root, noAuthority, rootOfStamps))
                .isEqualTo(DOES_NOT_HOLD);
        assertThat(checked(files.ofd().bytes(), root, noAuthority, rootOfStamps))
                .isEqualTo(DOES_NOT_HOLD);
    }

    @Test
    void everyCertificateHasToBeValidWhenTheSealIsStamped() throws Exception {
        var ended = written(
                "ended.der",
                issued(rootKey, issuer, STAMPED.minusSeconds(1), true).certificate());

        assertThat(checked(files.pdf().bytes(), root, ended, rootOfStamps)).isEqualTo(DOES_NOT_HOLD);
        assertThat(checked(files.ofd().bytes(), root, ended, rootOfStamps)).isEqualTo(DOES_NOT_HOLD);
    }

    @Test
    void aChangedPdfIsFound() throws Exception {
        var changed = files.pdf().bytes().clone();
        changed[200]++;
        assertThat(checked(changed, root, between, rootOfStamps)).isEqualTo(DOES_NOT_HOLD);

        var longer = new ByteArrayOutputStream();
        longer.writeBytes(files.pdf().bytes());
        longer.write('\n');
        assertThat(checked(longer.toByteArray(), root, between, rootOfStamps)).isEqualTo(DOES_NOT_HOLD);
    }

    @Test
    void anOfdIsFoundThatHasAnyOtherFile() throws Exception {
        for (var name : new String[] {"OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml", "added.xml"}) {
            assertThat(checked(with(name, files.ofd().bytes()), root, between, rootOfStamps))
                    .as(name)
                    .isEqualTo(DOES_NOT_HOLD);
        }
    }

    @Test
    void aFileWithoutASealDoesNotHold() throws Exception {
        assertThat(checked("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), root))
                .isEqualTo(DOES_NOT_HOLD);
    }

    @Test
    void withoutCertificatesTheCommandKnowsNothing() throws Exception {
        assertThat(checked(files.pdf().bytes())).isEqualTo(UNKNOWN);
    }

    private static int checked(byte[] file, Path... certificates) throws Exception {
        var arguments = new String[certificates.length + 1];
        arguments[0] = written("file", file).toString();
        for (int i = 0; i < certificates.length; i++) {
            arguments[i + 1] = certificates[i].toString();
        }
        return (int) command.invoke(null, (Object) arguments);
    }

    private static SealedFiles sealed() throws Exception {
        return new Workshop(
                        issued(issuer, SampleKey.forSeals(MADE), LONG, false).seals(),
                        authority.timeStamps(Clock.fixed(STAMPED, ZoneOffset.UTC)),
                        new SealTrust(
                                Roots.of(List.of(rootKey.certificate(), issuer.certificate())), authority.roots()))
                .sealed();
    }

    /// @param mayIssue whether it is the certificate of an authority
    private static SampleKey issued(SampleKey from, SampleKey to, Instant until, boolean mayIssue)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var certificate = new JcaX509v3CertificateBuilder(
                        certificate(from),
                        BigInteger.TWO,
                        Date.from(MADE),
                        Date.from(until),
                        new X500Name("CN=某局电子印章" + (from == rootKey ? "签发机构" : "") + ",C=CN"),
                        certificate(to).getPublicKey())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(mayIssue));
        var key = KeyFactory.getInstance("EC", SM).generatePrivate(new PKCS8EncodedKeySpec(from.privateKey()));
        return new SampleKey(
                to.privateKey(),
                certificate
                        .build(new JcaContentSignerBuilder("SM3withSM2")
                                .setProvider(SM)
                                .build(key))
                        .getEncoded());
    }

    private static X509Certificate certificate(SampleKey key) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509", SM)
                .generateCertificate(new ByteArrayInputStream(key.certificate()));
    }

    /// The OFD with a byte more in one file, or with one file more.
    private static byte[] with(String changed, byte[] ofd) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(ofd));
                var out = new ZipOutputStream(bytes)) {
            boolean found = false;
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
                if (entry.getName().equals(changed)) {
                    out.write('\n');
                    found = true;
                }
            }
            if (!found) {
                out.putNextEntry(new ZipEntry(changed));
                out.write('\n');
            }
        }
        return bytes.toByteArray();
    }

    private static Path written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
