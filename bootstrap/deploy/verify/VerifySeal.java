import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;

/// Checks the seal and the time stamp in the PDF or the OFD of a sealed paper (盖章文书). It needs no network, and
/// believes nothing that the service says: only the file and the root certificates that the reader names. It needs
/// a JDK 17 or later and the jars bcprov, bcpkix and bcutil of Bouncy Castle, because the JDK does not know SM2 and
/// SM3:
///
/// ```
/// java -cp 'bouncycastle/*' VerifySeal.java PAPER CERTIFICATES...     certificates as PEM or DER
/// ```
///
/// A certificate that signed itself is a root; others only lead to one. The certificates of who sealed, of who made
/// the seal (in an OFD) and of the time stamp have to lead to a root, and to be valid at the time that the time
/// stamp states.
///
/// The seal is hashed with SM3, because GB/T 38540 lets a seal use nothing else. A time stamp may use any hash that
/// Bouncy Castle knows.
///
/// It ends with 0 if all of it holds, 1 if it does not, and 2 if it cannot know.
class VerifySeal {

    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;
    private static final int UNKNOWN = 2;

    private static final String SIGNATURE_XML = "Doc_0/Signs/Sign_0/Signature.xml";
    private static final String SEAL = "Doc_0/Signs/Sign_0/Seal.esl";
    private static final String SIGNED_VALUE = "Doc_0/Signs/Sign_0/SignedValue.dat";

    /// What the list of the signed files cannot have: itself, its signature, and the list of all signatures.
    private static final Set<String> OF_THE_SIGNATURE =
            Set.of(SIGNATURE_XML, SIGNED_VALUE, "Doc_0/Signs/Signatures.xml");

    private static final Pattern RANGE = Pattern.compile("/ByteRange \\[0 (\\d+) (\\d+) (\\d+)");
    private static final Pattern REFERENCE = Pattern.compile(
            "<[\\w:]*Reference\\s[^>]*FileRef=\"/?([^\"]+)\"[^>]*>\\s*<[\\w:]*CheckValue>([^<]+)</", Pattern.DOTALL);
    private static final BouncyCastleProvider SM = new BouncyCastleProvider();
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String... arguments) {
        System.exit(checked(arguments));
    }

    private static int checked(String... arguments) {
        if (arguments.length < 2) {
            OUT.println("用法：java -cp 'bouncycastle/*' VerifySeal.java 文书.pdf|文书.ofd 根证书.pem…");
            return UNKNOWN;
        }
        try {
            var file = Files.readAllBytes(Path.of(arguments[0]));
            var trusted = new ArrayList<X509Certificate>();
            for (var path : List.of(arguments).subList(1, arguments.length)) {
                trusted.addAll(certificates(Files.readAllBytes(Path.of(path))));
            }
            var seal = file.length > 1 && file[0] == 'P' && file[1] == 'K' ? ofd(file) : pdf(file);
            OUT.println("印章的签名成立：" + seal.signers().get(0).getSubjectX500Principal());
            var stamped = stamped(seal, trusted);
            for (var signer : seal.signers()) {
                lead(signer, seal.others(), trusted, stamped, "印章");
            }
            OUT.println("证书在盖章时有效，并且追溯到给出的根证书。");
            return HOLDS;
        } catch (Broken fault) {
            OUT.println(fault.getMessage());
            return DOES_NOT_HOLD;
        } catch (IOException | GeneralSecurityException | RuntimeException fault) {
            OUT.println("不能核验：" + fault);
            return UNKNOWN;
        }
    }

    /// A signature field whose CMS covers the whole file (ISO 32000-1, 12.8).
    private static Seal pdf(byte[] file) throws GeneralSecurityException {
        var range = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        int from = -1;
        int to = -1;
        while (range.find()) {
            from = Integer.parseInt(range.group(1));
            to = Integer.parseInt(range.group(2));
            if (to + Integer.parseInt(range.group(3)) != file.length) {
                throw new Broken("盖章之后，文件又被加了内容。");
            }
        }
        if (from < 0) {
            throw new Broken("这个 PDF 没有盖章。");
        }
        var content = new byte[file.length - (to - from)];
        System.arraycopy(file, 0, content, 0, from);
        System.arraycopy(file, to, content, from, file.length - to);
        try (var asn1 = new ASN1InputStream(
                HexFormat.of().parseHex(new String(file, from + 1, to - from - 2, StandardCharsets.US_ASCII)))) {
            var cms = new CMSSignedData(
                    new CMSProcessableByteArray(content), asn1.readObject().getEncoded(ASN1Encoding.DER));
            var signers = cms.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                throw new Broken("印章的签名不成立：签名人不是一个。");
            }
            var signer = signers.iterator().next();
            var certificate = one(cms.getCertificates().getMatches(signer.getSID()));
            if (!signer.verify(
                    new JcaSimpleSignerInfoVerifierBuilder().setProvider(SM).build(certificate))) {
                throw new Broken("印章的签名不成立：文件被改动过。");
            }
            var attributes = signer.getUnsignedAttributes();
            var stamp = attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
            if (stamp == null) {
                throw new Broken("印章没有时间戳。");
            }
            return new Seal(
                    List.of(java(certificate)),
                    all(cms.getCertificates()),
                    signer.getSignature(),
                    stamp.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded(ASN1Encoding.DER));
        } catch (CMSException | OperatorCreationException | IOException | IllegalArgumentException fault) {
            throw new Broken("印章的签名不成立：" + fault.getMessage());
        }
    }

    /// A SES_Signature of GB/T 38540 over a list of all other files (GB/T 33190, 18).
    private static Seal ofd(byte[] file) throws IOException, GeneralSecurityException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        var list = files.get(SIGNATURE_XML);
        var value = files.get(SIGNED_VALUE);
        if (list == null || value == null) {
            throw new Broken("这个 OFD 没有盖章。");
        }
        listed(files, new String(list, StandardCharsets.UTF_8));
        try {
            var signature = ASN1Sequence.getInstance(value);
            var signed = ASN1Sequence.getInstance(signature.getObjectAt(0));
            var certificate = certificates(ASN1OctetString.getInstance(signature.getObjectAt(1))
                            .getOctets())
                    .get(0);
            var signatureValue =
                    ASN1BitString.getInstance(signature.getObjectAt(3)).getOctets();
            var verifier = Signature.getInstance("SM3withSM2", SM);
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(signed.getEncoded(ASN1Encoding.DER));
            if (!verifier.verify(signatureValue)
                    || !Arrays.equals(
                            ASN1BitString.getInstance(signed.getObjectAt(3)).getOctets(), digest("SM3", list))) {
                throw new Broken("印章的签名不成立：文件被改动过。");
            }
            var maker = maker(ASN1Sequence.getInstance(signed.getObjectAt(1)), certificate, files.get(SEAL));
            if (signature.size() < 5) {
                throw new Broken("印章没有时间戳。");
            }
            var stamp = ASN1TaggedObject.getInstance(signature.getObjectAt(4));
            return new Seal(List.of(certificate, maker), List.of(), signatureValue, token(stamp));
        } catch (IllegalArgumentException | IllegalStateException fault) {
            throw new Broken("印章的签名不成立：" + fault.getMessage());
        }
    }

    /// Checks that this is the seal which a reader shows, that it lists the signer, and that its maker signed it.
    private static X509Certificate maker(ASN1Sequence seal, X509Certificate signer, byte[] shown)
            throws IOException, GeneralSecurityException {
        var info = ASN1Sequence.getInstance(seal.getObjectAt(0));
        var property = ASN1Sequence.getInstance(info.getObjectAt(2));
        var listed = false;
        for (var one : ASN1Sequence.getInstance(property.getObjectAt(3))) {
            listed |= Arrays.equals(ASN1OctetString.getInstance(one).getOctets(), signer.getEncoded());
        }
        var maker = certificates(
                        ASN1OctetString.getInstance(seal.getObjectAt(1)).getOctets())
                .get(0);
        var verifier = Signature.getInstance("SM3withSM2", SM);
        verifier.initVerify(maker.getPublicKey());
        verifier.update(info.getEncoded(ASN1Encoding.DER));
        if (!listed
                || !Arrays.equals(seal.getEncoded(ASN1Encoding.DER), shown)
                || !verifier.verify(
                        ASN1BitString.getInstance(seal.getObjectAt(3)).getOctets())) {
            throw new Broken("印章不成立：不是签名人的印章，或者印章本身被改动过。");
        }
        return maker;
    }

    private static byte[] token(ASN1TaggedObject stamp) throws IOException {
        var inside = stamp.getExplicitBaseObject().toASN1Primitive();
        return inside instanceof ASN1OctetString octets
                ? octets.getOctets()
                : inside instanceof ASN1BitString bits ? bits.getOctets() : inside.getEncoded(ASN1Encoding.DER);
    }

    private static void listed(Map<String, byte[]> files, String list) throws GeneralSecurityException {
        var unlisted = files.keySet().stream()
                .filter(name -> !OF_THE_SIGNATURE.contains(name) && !name.endsWith("/"))
                .collect(Collectors.toSet());
        var reference = REFERENCE.matcher(list);
        while (reference.find()) {
            var content = files.get(reference.group(1));
            if (content == null
                    || !Arrays.equals(
                            digest("SM3", content),
                            Base64.getDecoder().decode(reference.group(2).strip()))) {
                throw new Broken("文件被改动过：" + reference.group(1));
            }
            unlisted.remove(reference.group(1));
        }
        if (!unlisted.isEmpty()) {
            throw new Broken("盖章之后，文件又被加了内容：" + unlisted);
        }
    }

    /// Checks the time stamp (RFC 3161) of the signature's value, and gives its time.
    private static Instant stamped(Seal seal, List<X509Certificate> trusted) throws GeneralSecurityException {
        try {
            var stamp = new TimeStampToken(new CMSSignedData(seal.stamp()));
            var info = stamp.getTimeStampInfo();
            var digest =
                    MessageDigest.getInstance(info.getMessageImprintAlgOID().getId(), SM);
            if (!Arrays.equals(info.getMessageImprintDigest(), digest.digest(seal.value()))) {
                throw new Broken("时间戳不成立：它是另一个签名的。");
            }
            var certificate = one(stamp.getCertificates().getMatches(stamp.getSID()));
            stamp.validate(
                    new JcaSimpleSignerInfoVerifierBuilder().setProvider(SM).build(certificate));
            var time = info.getGenTime().toInstant();
            lead(java(certificate), all(stamp.getCertificates()), trusted, time, "时间戳");
            OUT.println("时间戳有效：" + time + " 之前已经盖章（" + java(certificate).getSubjectX500Principal() + "）。");
            return time;
        } catch (TSPException | CMSException | OperatorCreationException | IOException fault) {
            throw new Broken("时间戳不成立：" + fault.getMessage());
        }
    }

    /// Leads a certificate to a root, all valid at that time. Whether one was revoked, only its issuer knows.
    private static void lead(
            X509Certificate certificate,
            Collection<X509Certificate> others,
            List<X509Certificate> trusted,
            Instant at,
            String whose)
            throws GeneralSecurityException {
        var roots = trusted.stream()
                .filter(root -> root.getSubjectX500Principal().equals(root.getIssuerX500Principal()))
                .map(root -> new TrustAnchor(root, null))
                .collect(Collectors.toSet());
        var target = new X509CertSelector();
        target.setCertificate(certificate);
        try {
            var parameters = new PKIXBuilderParameters(roots, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            var between = new ArrayList<>(others);
            between.addAll(trusted);
            between.add(certificate);
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(between), SM));
            CertPathBuilder.getInstance("PKIX", SM).build(parameters);
        } catch (java.security.cert.CertPathBuilderException | java.security.InvalidAlgorithmParameterException fault) {
            throw new Broken(whose + "的证书不能追溯到给出的根证书，或者在 " + at + " 无效：" + certificate.getSubjectX500Principal());
        }
    }

    private static X509CertificateHolder one(Collection<X509CertificateHolder> found) {
        if (found.size() != 1) {
            throw new Broken("签名里没有签名人的证书。");
        }
        return found.iterator().next();
    }

    private static List<X509Certificate> all(Store<X509CertificateHolder> store) throws GeneralSecurityException {
        var all = new ArrayList<X509Certificate>();
        for (var holder : store.getMatches(null)) {
            all.add(java(holder));
        }
        return all;
    }

    private static X509Certificate java(X509CertificateHolder holder) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().setProvider(SM).getCertificate(holder);
    }

    private static List<X509Certificate> certificates(byte[] bytes) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509", SM)
                .generateCertificates(new ByteArrayInputStream(bytes))
                .stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    private static byte[] digest(String name, byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance(name, SM).digest(bytes);
    }

    /// @param signers who sealed, and who made the seal if the file says so
    /// @param others  certificates that came with the signature
    /// @param value   of the signature, which the time stamp is about
    /// @param stamp   a TimeStampToken as DER
    private record Seal(List<X509Certificate> signers, List<X509Certificate> others, byte[] value, byte[] stamp) {}

    /// Something does not hold.
    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }
}
