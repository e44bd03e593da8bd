package onething.persistence.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Date;
import onething.persistence.papers.seal.SampleKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Keys whose certificates another key issued, for the tests of chains.
final class IssuedKey {

    private static final BouncyCastleProvider SM = new BouncyCastleProvider();

    private final SampleKey issuer;
    private final String holder;
    private final Instant until;

    private IssuedKey(SampleKey issuer, String holder, Instant until) {
        this.issuer = issuer;
        this.holder = "CN=" + holder + ",C=CN";
        this.until = until;
    }

    /// Issues a certificate that is valid until then.
    static IssuedKey from(SampleKey issuer, String holder, Instant until) {
        return new IssuedKey(issuer, holder, until);
    }

    SampleKey toAnAuthority(SampleKey key) throws IOException {
        return issued(key, Extension.basicConstraints, new BasicConstraints(true));
    }

    SampleKey toASigner(SampleKey key) throws IOException {
        return issued(key, Extension.basicConstraints, new BasicConstraints(false));
    }

    SampleKey toAStamper(SampleKey key) throws IOException {
        return issued(key, Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }

    private SampleKey issued(
            SampleKey key, org.bouncycastle.asn1.ASN1ObjectIdentifier type, org.bouncycastle.asn1.ASN1Encodable value)
            throws IOException {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                            certificate(issuer),
                            BigInteger.valueOf(until.toEpochMilli()),
                            Date.from(SealedSamples.MADE),
                            Date.from(until),
                            new X500Name(holder),
                            certificate(key).getPublicKey())
                    .addExtension(type, true, value);
            var signer = KeyFactory.getInstance("EC", SM).generatePrivate(new PKCS8EncodedKeySpec(issuer.privateKey()));
            return new SampleKey(
                    key.privateKey(),
                    builder.build(new JcaContentSignerBuilder("SM3withSM2")
                                    .setProvider(SM)
                                    .build(signer))
                            .getEncoded());
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("no certificate", e);
        }
    }

    private static X509Certificate certificate(SampleKey key) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509", SM)
                .generateCertificate(new ByteArrayInputStream(key.certificate()));
    }
}
