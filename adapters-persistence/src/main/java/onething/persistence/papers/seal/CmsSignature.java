package onething.persistence.papers.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Store;

/// A CMS signature without its content, with the attributes that PAdES wants (ETSI EN 319 142-1): the digest and
/// the certificate of the signer are signed. The time is in the PDF, which is signed too.
final class CmsSignature {

    private CmsSignature() {}

    /// @param digest SM3 of the content
    static byte[] of(byte[] digest, PrivateKey key, X509Certificate signer)
            throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
        var known = new ASN1EncodableVector();
        known.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
        known.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(named(signer)))));
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                        .setProvider(Sm2.PROVIDER)
                        .build())
                .setSignedAttributeGenerator(new WithoutTime(new AttributeTable(known)))
                .build(
                        new JcaContentSignerBuilder(Sm2.SIGNATURE)
                                .setProvider(Sm2.PROVIDER)
                                .build(key),
                        signer));
        generator.addCertificates(new JcaCertStore(List.of(signer)));
        return generator
                .generate(new CMSAbsentContent(), false)
                .toASN1Structure()
                .getEncoded(ASN1Encoding.DER);
    }

    /// Checks that it signs this digest, and that its certificate signed it. Where that certificate comes from, the
    /// caller has to check.
    ///
    /// @throws IllegalArgumentException if it does not
    static Signed checked(byte[] signature, byte[] digest) {
        try {
            var cms = new CMSSignedData(signature);
            return new Signed(checked(cms, one(cms), digest), certificates(cms.getCertificates()));
        } catch (CMSException | GeneralSecurityException | IOException | ClassCastException | IllegalStateException e) {
            throw new IllegalArgumentException("no CMS signature", e);
        }
    }

    /// The attributes are checked here, because the verifier of Bouncy Castle wants the content, not its digest.
    private static X509Certificate checked(CMSSignedData cms, SignerInformation signer, byte[] digest)
            throws GeneralSecurityException, IOException {
        @SuppressWarnings("unchecked")
        var found = cms.getCertificates().getMatches(signer.getSID());
        var attributes = signer.getSignedAttributes();
        if (found.size() != 1 || attributes == null) {
            throw new IllegalArgumentException("no certificate, or nothing signed");
        }
        var certificate = certificate((X509CertificateHolder) found.iterator().next());
        require(Arrays.equals(octets(attributes, CMSAttributes.messageDigest), digest), "another digest");
        require(names(attributes, certificate), "another certificate");
        require(signer.getDigestAlgOID().equals(Sm2.DIGEST_OID.getId()), "algorithm");
        require(
                Sm2.isSigned(certificate.getPublicKey(), signer.getEncodedSignedAttributes(), signer.getSignature()),
                "signature");
        return certificate;
    }

    static List<X509Certificate> certificates(Store<X509CertificateHolder> store) throws GeneralSecurityException {
        var all = new ArrayList<X509Certificate>();
        for (var holder : store.getMatches(null)) {
            all.add(certificate(holder));
        }
        return all;
    }

    static X509Certificate certificate(X509CertificateHolder holder) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().setProvider(Sm2.PROVIDER).getCertificate(holder);
    }

    /// What a time stamp stamps (ETSI EN 319 122-1, 5.3).
    ///
    /// @throws IllegalArgumentException if it is no CMS signature
    static byte[] value(byte[] signature) {
        return signer(signature).getSignature();
    }

    /// The signature with a time stamp, in an attribute that is not signed.
    static byte[] stamped(byte[] signature, byte[] token) {
        try {
            var cms = new CMSSignedData(signature);
            var stamp = new Attribute(
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                    new DERSet(ASN1Primitive.fromByteArray(token)));
            var signer = SignerInformation.replaceUnsignedAttributes(
                    signer(signature), new AttributeTable(new DERSet(stamp)));
            return CMSSignedData.replaceSigners(cms, new SignerInformationStore(signer))
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | IOException e) {
            throw new IllegalArgumentException("no CMS signature", e);
        }
    }

    /// @throws IllegalArgumentException if it has no time stamp
    static byte[] token(byte[] signature) {
        var attributes = signer(signature).getUnsignedAttributes();
        if (attributes == null) {
            throw new IllegalArgumentException("no time stamp");
        }
        try {
            return one(attributes, PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                    .getAttributeValues()[0]
                    .toASN1Primitive()
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalArgumentException("no time stamp", e);
        }
    }

    private static SignerInformation signer(byte[] signature) {
        try {
            return one(new CMSSignedData(signature));
        } catch (CMSException | RuntimeException e) {
            throw new IllegalArgumentException("no CMS signature", e);
        }
    }

    private static SignerInformation one(CMSSignedData cms) {
        var signers = cms.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new IllegalArgumentException("not one signer");
        }
        return signers.iterator().next();
    }

    private static byte[] octets(AttributeTable attributes, org.bouncycastle.asn1.ASN1ObjectIdentifier type) {
        return ASN1OctetString.getInstance(one(attributes, type).getAttributeValues()[0])
                .getOctets();
    }

    private static boolean names(AttributeTable attributes, X509Certificate certificate)
            throws GeneralSecurityException {
        var signing = SigningCertificateV2.getInstance(one(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                .getAttributeValues()[0]);
        return Arrays.equals(signing.getCerts()[0].getCertHash(), Sm2.digest(certificate.getEncoded()));
    }

    private static Attribute one(AttributeTable attributes, org.bouncycastle.asn1.ASN1ObjectIdentifier type) {
        var attribute = attributes.get(type);
        if (attribute == null || attribute.getAttrValues().size() != 1) {
            throw new IllegalArgumentException("an attribute is missing");
        }
        return attribute;
    }

    private static ESSCertIDv2 named(X509Certificate certificate) throws GeneralSecurityException {
        return new ESSCertIDv2(new AlgorithmIdentifier(Sm2.DIGEST_OID), Sm2.digest(certificate.getEncoded()));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /// @param certificates all that came with the signature
    record Signed(X509Certificate signer, List<X509Certificate> certificates) {}

    /// PAdES forbids the time here: the PDF states it. A time stamp states it itself.
    static final class WithoutTime extends DefaultSignedAttributeTableGenerator {

        WithoutTime(AttributeTable known) {
            super(known);
        }

        @Override
        @SuppressWarnings("rawtypes")
        public AttributeTable getAttributes(Map parameters) {
            return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
        }
    }
}
