package onething.persistence.papers.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// SM2 and SM3 (GB/T 32918, GB/T 32905) of Bouncy Castle, which is not registered for the whole JVM.
final class Sm2 {

    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    static final String SIGNATURE = "SM3withSM2";

    /// SM2 over SM3, as GB/T 33190 and GB/T 38540 name it.
    static final ASN1ObjectIdentifier SIGNATURE_OID = GMObjectIdentifiers.sm2sign_with_sm3;

    static final ASN1ObjectIdentifier DIGEST_OID = GMObjectIdentifiers.sm3;

    private Sm2() {}

    static byte[] digest(byte[] bytes) {
        return newDigest().digest(bytes);
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SM3", PROVIDER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bouncy Castle has no SM3", e);
        }
    }

    static byte[] sign(PrivateKey key, byte[] bytes) throws GeneralSecurityException {
        var signature = Signature.getInstance(SIGNATURE, PROVIDER);
        signature.initSign(key);
        signature.update(bytes);
        return signature.sign();
    }

    static boolean isSigned(PublicKey key, byte[] bytes, byte[] signed) throws GeneralSecurityException {
        var signature = Signature.getInstance(SIGNATURE, PROVIDER);
        signature.initVerify(key);
        signature.update(bytes);
        return signature.verify(signed);
    }

    static KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec("sm2p256v1"));
        return generator.generateKeyPair();
    }

    /// @param encoded PKCS#8
    static PrivateKey key(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC", PROVIDER).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    /// A certificate that the key signs for itself, valid for ten years.
    static X509Certificate selfSigned(KeyPair keys, X500Name holder, Purpose purpose, Instant from)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var builder = new JcaX509v3CertificateBuilder(
                        holder,
                        BigInteger.valueOf(from.toEpochMilli()),
                        Date.from(from.truncatedTo(ChronoUnit.SECONDS)),
                        Date.from(from.plus(3_650, ChronoUnit.DAYS)),
                        holder,
                        keys.getPublic())
                .addExtension(
                        Extension.keyUsage,
                        true,
                        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation | KeyUsage.keyCertSign));
        if (purpose == Purpose.TIME_STAMPS) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        var certificate = builder.build(
                new JcaContentSignerBuilder(SIGNATURE).setProvider(PROVIDER).build(keys.getPrivate()));
        return new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(certificate);
    }

    /// What a certificate is for. RFC 3161, 2.3, wants one for time stamps alone.
    enum Purpose {
        SIGNATURES,
        TIME_STAMPS
    }
}
