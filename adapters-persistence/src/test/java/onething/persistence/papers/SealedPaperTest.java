package onething.persistence.papers;

import static java.util.Objects.requireNonNull;
import static onething.persistence.papers.SealedSamples.AT;
import static onething.persistence.papers.SealedSamples.OFD;
import static onething.persistence.papers.SealedSamples.PAPER;
import static onething.persistence.papers.SealedSamples.PDF;
import static onething.persistence.papers.SealedSamples.RENDERER;
import static onething.persistence.papers.SealedSamples.SEAL;
import static onething.persistence.papers.SealedSamples.SEALED;
import static onething.persistence.papers.SealedSamples.SEALER;
import static onething.persistence.papers.SealedSamples.SEALS;
import static onething.persistence.papers.SealedSamples.STAMPED;
import static onething.persistence.papers.SealedSamples.signatures;
import static onething.persistence.papers.SealedSamples.signed;
import static onething.persistence.papers.SealedSamples.stamped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import onething.application.port.out.paper.NotSealed;
import onething.application.port.out.paper.PaperSealer.SealedFiles;
import onething.application.port.out.paper.PaperSealer.Signatures;
import onething.application.port.out.paper.Seals;
import onething.domain.paper.PaperContent.Row;
import onething.domain.paper.PaperContent.Table;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.SealObstacle;
import onething.persistence.papers.ofd.Archive;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.tsp.TimeStampToken;
import org.dom4j.Element;
import org.dom4j.io.SAXReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Sealed files, checked as somebody does who has only the file: by Bouncy Castle's verifier of CMS, and by the
/// rules of GB/T 33190 and GB/T 38540.
class SealedPaperTest {

    private static final String VALUE = "Doc_0/Signs/Sign_0/SignedValue.dat";
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    @BeforeAll
    static void aValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void theSealOfAPdfIsSignedBySm2() throws Exception {
        assertThat(isSigned(SEALED.pdf().bytes())).isTrue();
    }

    @Test
    void aSealedPdfBeginsWithThePaperThatWasIssued() {
        assertThat(SEALED.pdf().bytes()).startsWith(PDF.bytes());
    }

    @Test
    void aSealedPdfIsStillPdfA2aAndAccessible() throws Exception {
        SealedSamples.keep(SEALED.pdf(), "sealed.pdf");

        assertThat(PdfPaperRendererTest.faults(SEALED.pdf(), PDFAFlavour.PDFA_2_A))
                .isEmpty();
        assertThat(PdfPaperRendererTest.faults(SEALED.pdf(), PDFAFlavour.PDFUA_1))
                .isEmpty();
    }

    @Test
    void oneChangedByteOfAPdfIsFound() throws Exception {
        // Of the paper itself, of its first and last bytes, and of what the seal added.
        for (int at : List.of(
                20,
                PDF.bytes().length / 2,
                PDF.bytes().length + 40,
                SEALED.pdf().bytes().length - 12)) {
            var changed = SEALED.pdf().bytes().clone();
            changed[at] ^= 1;

            assertThat(isSigned(changed)).as("byte %d", at).isFalse();
        }
    }

    @Test
    void theSealOfAnOfdIsSignedBySm2() throws Exception {
        SealedSamples.keep(SEALED.ofd(), "sealed.ofd");

        assertThat(isSigned(Archive.files(SEALED.ofd().bytes()))).isTrue();
    }

    @Test
    void oneChangedByteOfAnyFileOfAnOfdIsFound() throws Exception {
        for (var name : Archive.files(SEALED.ofd().bytes()).keySet()) {
            if (!name.endsWith("Signatures.xml")) {
                var files = Archive.files(SEALED.ofd().bytes());
                var changed = requireNonNull(files.get(name)).clone();
                changed[changed.length / 2] ^= 1;
                files.put(name, changed);

                assertThat(isSigned(files)).as(name).isFalse();
            }
        }
    }

    @Test
    void everyFileOfAnOfdIsUnderTheSeal() throws Exception {
        var files = Archive.files(SEALED.ofd().bytes());

        assertThat(signedFiles(files))
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(name -> !name.matches(".*/(Signatures|Signature)\\.xml|.*/SignedValue\\.dat"))
                        .toList());
    }

    @Test
    void aSampleSealSaysSoInItsName() throws Exception {
        var seal = ASN1Sequence.getInstance(SEAL.data());
        var property = sequence(sequence(seal, 0), 2);

        assertThat(SEAL.sample()).isTrue();
        assertThat(ASN1UTF8String.getInstance(property.getObjectAt(1)).getString())
                .isEqualTo("样章 揭阳市人力资源和社会保障局");
        try (var document = Loader.loadPDF(SEALED.pdf().bytes())) {
            assertThat(document.getLastSignatureDictionary().getName()).isEqualTo("样章 揭阳市人力资源和社会保障局");
        }
    }

    @Test
    void theSameSignaturesGiveTheSameFiles() {
        var first = requireNonNull(SEALER.prepare(PAPER, PDF, OFD, SEAL, AT).block());
        var second = requireNonNull(SEALER.prepare(PAPER, PDF, OFD, SEAL, AT).block());

        assertThat(second.pdf().file()).isEqualTo(first.pdf().file());
        assertThat(second.ofd().file()).isEqualTo(first.ofd().file());
    }

    @Test
    void theSealIsSeenOverTheDay() throws Exception {
        try (var before = Loader.loadPDF(PDF.bytes());
                var after = Loader.loadPDF(SEALED.pdf().bytes())) {
            var page = before.getNumberOfPages() - 1;

            assertThat(SealedSamples.redPixels(new PDFRenderer(before), page)).isZero();
            assertThat(SealedSamples.redPixels(new PDFRenderer(after), page)).isGreaterThan(1_000);
        }
    }

    @Test
    void aPaperWithSeveralPagesHasOneSealAndNoneOnItsFirstPage() throws Exception {
        var rows = new ArrayList<Row>();
        for (int i = 1; i <= 40; i++) {
            rows.add(new Row("第" + i + "项", "揭阳市"));
        }
        var paper = SamplePapers.aPaper(List.of(new Table(rows)));
        var pdf = requireNonNull(RENDERER.render(paper, Map.of()).block());
        var ofd = requireNonNull(RENDERER.ofd(paper, pdf).block());
        var unsigned = requireNonNull(SEALER.prepare(paper, pdf, ofd, SEAL, AT).block());

        try (var document = Loader.loadPDF(unsigned.pdf().file())) {
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
            long seals = 0;
            for (var page : document.getPages()) {
                seals += page.getAnnotations().size();
            }
            assertThat(seals).isOne();
        }
    }

    @Test
    void bothFilesSayWhenTheirSignaturesWereStamped() {
        assertThat(SEALER.stamped(SEALED).block()).isEqualTo(STAMPED);
    }

    @Test
    void aFileWithAnotherSignatureThanTheStampedOneHasNoStampThatHolds() throws Exception {
        var pdf = SEALED.pdf().bytes().clone();
        // The last hexadecimal digits of the seal's signature stand before those of its time stamp.
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var stamp = text.indexOf(HexFormat.of().formatHex(attribute().getEncoded()));
        pdf[stamp - 8] = (byte) (pdf[stamp - 8] == '0' ? '1' : '0');
        var files = Archive.files(SEALED.ofd().bytes());
        var signature = requireNonNull(files.get(VALUE));
        var value = ASN1BitString.getInstance(
                        ASN1Sequence.getInstance(signature).getObjectAt(3))
                .getOctets();
        signature[indexOf(signature, value) + value.length - 1] ^= 1;
        files.put(VALUE, signature);
        var ofd = PaperFile.of(Archive.of(files));

        assertThat(SEALER.stamped(new SealedFiles(PaperFile.of(pdf), SEALED.ofd()))
                        .blockOptional())
                .isEmpty();
        assertThat(SEALER.stamped(new SealedFiles(SEALED.pdf(), ofd)).blockOptional())
                .isEmpty();
    }

    @Test
    void anOfdInWhichAnyFileWasChangedRemovedOrAddedHasNoStampThatHolds() throws Exception {
        var names = Archive.files(SEALED.ofd().bytes()).keySet().stream()
                .filter(name -> !name.endsWith("Signatures.xml"))
                .toList();
        for (var name : names) {
            var changed = Archive.files(SEALED.ofd().bytes());
            requireNonNull(changed.get(name))[requireNonNull(changed.get(name)).length / 2] ^= 1;
            var removed = Archive.files(SEALED.ofd().bytes());
            removed.remove(name);

            assertHasNoStamp(changed, name + " changed");
            assertHasNoStamp(removed, name + " removed");
        }
        var added = Archive.files(SEALED.ofd().bytes());
        added.put("Doc_0/Res/another.png", new byte[] {1});
        assertHasNoStamp(added, "a file added");
    }

    private static void assertHasNoStamp(Map<String, byte[]> ofd, String what) throws IOException {
        assertThat(SEALER.stamped(new SealedFiles(SEALED.pdf(), PaperFile.of(Archive.of(ofd))))
                        .blockOptional())
                .as(what)
                .isEmpty();
    }

    @Test
    void anUnsealedFileHasNoStamp() {
        assertThat(SEALER.stamped(new SealedFiles(PDF, OFD)).blockOptional()).isEmpty();
    }

    @Test
    void signaturesWithoutTimeStampsAreUnusable() {
        var unsigned = requireNonNull(SEALER.prepare(PAPER, PDF, OFD, SEAL, AT).block());
        var pdf = signed(SEALS, PaperFormat.PDF, unsigned.pdf().digest());
        var ofd = signed(SEALS, PaperFormat.OFD, unsigned.ofd().digest());

        for (var lacking : List.of(
                new Signatures(pdf, stamped(PaperFormat.OFD, ofd)),
                new Signatures(stamped(PaperFormat.PDF, pdf), ofd))) {
            assertThatThrownBy(() -> SEALER.finish(unsigned, SEAL, lacking).block())
                    .isInstanceOfSatisfying(
                            NotSealed.class,
                            failure -> assertThat(failure.obstacle()).isEqualTo(SealObstacle.UNUSABLE));
        }
    }

    @Test
    void whoHasOnlyThePdfFindsATimeStampOfItsSignature() throws Exception {
        var token = new TimeStampToken(ContentInfo.getInstance(attribute().getAttributeValues()[0]));
        var authority = (X509CertificateHolder)
                token.getCertificates().getMatches(token.getSID()).iterator().next();

        token.validate(
                new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(authority));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest()).isEqualTo(sm3(signer().getSignature()));
        assertThat(token.getTimeStampInfo().getGenTime()).isEqualTo(STAMPED.toString());
        assertThat(authority.getSubject().toString()).contains("样章时间戳");
    }

    @Test
    void whoHasOnlyTheOfdFindsATimeStampOfItsSignature() throws Exception {
        var signature = ASN1Sequence.getInstance(
                requireNonNull(Archive.files(SEALED.ofd().bytes()).get(VALUE)));
        var tagged = ASN1TaggedObject.getInstance(signature.getObjectAt(4), BERTags.CONTEXT_SPECIFIC, 0);
        var token = new TimeStampToken(
                new CMSSignedData(ASN1BitString.getInstance(tagged, true).getOctets()));

        assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                .isEqualTo(
                        sm3(ASN1BitString.getInstance(signature.getObjectAt(3)).getOctets()));
    }

    private static Attribute attribute() throws Exception {
        return signer().getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    }

    private static SignerInformation signer() throws Exception {
        try (var document = Loader.loadPDF(SEALED.pdf().bytes())) {
            var contents = document.getLastSignatureDictionary()
                    .getContents(SEALED.pdf().bytes());
            return new CMSSignedData(contents)
                    .getSignerInfos()
                    .getSigners()
                    .iterator()
                    .next();
        }
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void signaturesOfAnotherPaperAreUnusable() {
        var unsigned = requireNonNull(SEALER.prepare(PAPER, PDF, OFD, SEAL, AT).block());
        var another = new byte[32];
        var right = signatures(unsigned.pdf().digest(), unsigned.ofd().digest());
        var wrongPdf = new Signatures(signatures(another, another).pdf(), right.ofd());
        var wrongOfd = new Signatures(right.pdf(), signatures(another, another).ofd());
        var noSignatures = new Signatures(new byte[] {1, 2, 3}, new byte[] {4, 5, 6});

        for (var wrong : List.of(wrongPdf, wrongOfd, noSignatures, new Signatures(new byte[0], new byte[0]))) {
            assertThatThrownBy(() -> SEALER.finish(unsigned, SEAL, wrong).block())
                    .isInstanceOfSatisfying(
                            NotSealed.class,
                            failure -> assertThat(failure.obstacle()).isEqualTo(SealObstacle.UNUSABLE));
        }
    }

    @Test
    void signaturesOfASignerWhomTheSealDoesNotListAreUnusable() {
        var unsigned = requireNonNull(SEALER.prepare(PAPER, PDF, OFD, SEAL, AT).block());
        var signed = signatures(
                SealedSamples.seals(SealedSamples.sealKey()),
                unsigned.pdf().digest(),
                unsigned.ofd().digest());

        assertThatThrownBy(() -> SEALER.finish(unsigned, SEAL, signed).block()).isInstanceOf(NotSealed.class);
    }

    private static boolean isSigned(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var signature = document.getLastSignatureDictionary();
            var range = signature.getByteRange();
            if (range[0] != 0 || range[2] + range[3] != pdf.length) {
                return false;
            }
            var cms = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(pdf)), signature.getContents(pdf));
            return cms.verifySignatures(id -> {
                try {
                    return new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(PROVIDER)
                            .build((X509CertificateHolder) cms.getCertificates()
                                    .getMatches(id)
                                    .iterator()
                                    .next());
                } catch (java.security.cert.CertificateException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (CMSException e) {
            return false;
        }
    }

    private static boolean isSigned(Map<String, byte[]> files) throws Exception {
        try {
            var signatureXml = requireNonNull(files.get("Doc_0/Signs/Sign_0/Signature.xml"));
            for (var reference : references(files)) {
                var file = requireNonNull(files.get(name(reference)));
                if (!Arrays.equals(sm3(file), Base64.getDecoder().decode(reference.elementText("CheckValue")))) {
                    return false;
                }
            }
            var signature = ASN1Sequence.getInstance(requireNonNull(files.get(VALUE)));
            var toSign = sequence(signature, 0);
            var verifier = Signature.getInstance("SM3withSM2", PROVIDER);
            verifier.initVerify(CertificateFactory.getInstance("X.509", PROVIDER)
                    .generateCertificate(new ByteArrayInputStream(ASN1OctetString.getInstance(signature.getObjectAt(1))
                            .getOctets())));
            verifier.update(toSign.getEncoded(ASN1Encoding.DER));
            return Arrays.equals(
                            sequence(toSign, 1).getEncoded(ASN1Encoding.DER), files.get("Doc_0/Signs/Sign_0/Seal.esl"))
                    && Arrays.equals(
                            ASN1BitString.getInstance(toSign.getObjectAt(3)).getOctets(), sm3(signatureXml))
                    && ASN1IA5String.getInstance(toSign.getObjectAt(4))
                            .getString()
                            .equals("/Doc_0/Signs/Sign_0/Signature.xml")
                    && verifier.verify(
                            ASN1BitString.getInstance(signature.getObjectAt(3)).getOctets());
        } catch (org.dom4j.DocumentException
                | java.security.GeneralSecurityException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException e) {
            return false;
        }
    }

    private static List<String> signedFiles(Map<String, byte[]> files) throws Exception {
        return references(files).stream().map(SealedPaperTest::name).toList();
    }

    private static List<Element> references(Map<String, byte[]> files) throws Exception {
        return new SAXReader()
                .read(new ByteArrayInputStream(requireNonNull(files.get("Doc_0/Signs/Sign_0/Signature.xml"))))
                .getRootElement()
                .element("SignedInfo")
                .element("References")
                .elements("Reference");
    }

    private static String name(Element reference) {
        return reference.attributeValue("FileRef").substring(1);
    }

    private static ASN1Sequence sequence(ASN1Sequence of, int place) {
        return ASN1Sequence.getInstance(of.getObjectAt(place));
    }

    private static byte[] sm3(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SM3", PROVIDER).digest(bytes);
    }
}
