package onething.persistence.papers.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;

/// The structures of GB/T 38540—2020, version 4: the seal (SESeal), and a signature with it (SES_Signature).
///
/// `ofdrw-gm` has them too, but its reading fails beside Bouncy Castle 1.83.
final class SesStructure {

    /// The width and height of a seal, in millimetres.
    static final int DIAMETER = 40;

    private static final ASN1Integer VERSION = new ASN1Integer(4);
    /// 1: the seal of an office, not of a person.
    private static final ASN1Integer OF_OFFICE = new ASN1Integer(1);
    /// 1: the seal lists certificates, not their digests.
    private static final ASN1Integer CERTIFICATES = new ASN1Integer(1);

    private SesStructure() {}

    /// What the maker of a seal signs.
    ///
    /// @param holder whose certificate may sign with it
    static byte[] sealInfo(String id, String name, X509Certificate holder, byte[] picture)
            throws GeneralSecurityException {
        var header = sequence(new DERIA5String("ES"), VERSION, new DERIA5String("onething"));
        var property = sequence(
                OF_OFFICE,
                new DERUTF8String(name),
                CERTIFICATES,
                sequence(new DEROctetString(holder.getEncoded())),
                time(holder.getNotBefore().toInstant()),
                time(holder.getNotBefore().toInstant()),
                time(holder.getNotAfter().toInstant()));
        var shown = sequence(
                new DERIA5String("PNG"),
                new DEROctetString(picture),
                new ASN1Integer(DIAMETER),
                new ASN1Integer(DIAMETER));
        return der(sequence(header, new DERIA5String(id), property, shown));
    }

    /// @param maker who made the seal
    static byte[] seal(byte[] sealInfo, X509Certificate maker, byte[] signature) throws GeneralSecurityException {
        return der(sequence(
                read(sealInfo),
                new DEROctetString(maker.getEncoded()),
                Sm2.SIGNATURE_OID,
                new DERBitString(signature)));
    }

    /// What a seal signs.
    ///
    /// @param digest of the file that lists the digests of all others
    /// @param file   the path of that file
    static byte[] toSign(byte[] seal, Instant at, byte[] digest, String file) {
        return der(sequence(VERSION, read(seal), time(at), new DERBitString(digest), new DERIA5String(file)));
    }

    static byte[] signature(byte[] toSign, X509Certificate signer, byte[] signature) throws GeneralSecurityException {
        return der(sequence(
                read(toSign), new DEROctetString(signer.getEncoded()), Sm2.SIGNATURE_OID, new DERBitString(signature)));
    }

    /// What a time stamp stamps.
    ///
    /// @throws IllegalArgumentException if it is no SES_Signature
    static byte[] value(byte[] signature) {
        try {
            return bits(ASN1Sequence.getInstance(signature).getObjectAt(3));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no SES_Signature", e);
        }
    }

    /// The signature with a time stamp, as its last element.
    static byte[] stamped(byte[] signature, byte[] token) {
        var all = ASN1Sequence.getInstance(signature);
        return der(sequence(
                all.getObjectAt(0),
                all.getObjectAt(1),
                all.getObjectAt(2),
                all.getObjectAt(3),
                new DERTaggedObject(true, 0, new DERBitString(token))));
    }

    /// @throws IllegalArgumentException if it has no time stamp
    static byte[] token(byte[] signature) {
        try {
            return ASN1BitString.getInstance(
                            ASN1TaggedObject.getInstance(
                                    ASN1Sequence.getInstance(signature).getObjectAt(4), BERTags.CONTEXT_SPECIFIC, 0),
                            true)
                    .getOctets();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no time stamp", e);
        }
    }

    /// Checks that it signs this digest of this file with this seal, that the seal lists the signer and is valid
    /// then, and that its maker signed the seal. Where both certificates come from, the caller has to check.
    ///
    /// @throws IllegalArgumentException if it does not
    static Signed checked(byte[] signature, byte[] seal, byte[] digest, String file) {
        try {
            var all = ASN1Sequence.getInstance(signature);
            var toSign = ASN1Sequence.getInstance(all.getObjectAt(0));
            var certificate = octets(all.getObjectAt(1));
            var signer = certificate(certificate);
            var at = instant(toSign.getObjectAt(2));
            require(toSign.getObjectAt(0).toASN1Primitive().equals(VERSION), "version");
            require(Arrays.equals(der(toSign.getObjectAt(1)), seal), "another seal");
            require(Arrays.equals(bits(toSign.getObjectAt(3)), digest), "another digest");
            require(ASN1IA5String.getInstance(toSign.getObjectAt(4)).getString().equals(file), "another file");
            require(all.getObjectAt(2).toASN1Primitive().equals(Sm2.SIGNATURE_OID), "algorithm");
            require(isListed(certificate, seal), "the seal is not the signer's");
            require(isValid(seal, at), "the seal is not valid");
            signer.checkValidity(Date.from(at));
            require(Sm2.isSigned(signer.getPublicKey(), der(toSign), bits(all.getObjectAt(3))), "signature");
            return new Signed(signer, maker(seal), at);
        } catch (GeneralSecurityException
                | IllegalStateException
                | ClassCastException
                | ArrayIndexOutOfBoundsException
                | java.text.ParseException e) {
            throw new IllegalArgumentException("no SES_Signature", e);
        }
    }

    private static X509Certificate maker(byte[] seal) throws GeneralSecurityException {
        var all = ASN1Sequence.getInstance(seal);
        var maker = certificate(octets(all.getObjectAt(1)));
        require(all.getObjectAt(2).toASN1Primitive().equals(Sm2.SIGNATURE_OID), "algorithm of the seal");
        require(
                Sm2.isSigned(maker.getPublicKey(), der(all.getObjectAt(0)), bits(all.getObjectAt(3))),
                "signature of the seal");
        return maker;
    }

    private static boolean isValid(byte[] seal, Instant at) throws java.text.ParseException {
        var property = property(seal);
        return !at.isBefore(instant(property.getObjectAt(5))) && !at.isAfter(instant(property.getObjectAt(6)));
    }

    private static Instant instant(ASN1Encodable time) throws java.text.ParseException {
        return ASN1GeneralizedTime.getInstance(time).getDate().toInstant();
    }

    private static ASN1Sequence property(byte[] seal) {
        var info = ASN1Sequence.getInstance(ASN1Sequence.getInstance(seal).getObjectAt(0));
        return ASN1Sequence.getInstance(info.getObjectAt(2));
    }

    private static boolean isListed(byte[] certificate, byte[] seal) {
        for (var listed : ASN1Sequence.getInstance(property(seal).getObjectAt(3))) {
            if (Arrays.equals(octets(listed), certificate)) {
                return true;
            }
        }
        return false;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509", Sm2.PROVIDER)
                .generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static byte[] octets(ASN1Encodable object) {
        return ASN1OctetString.getInstance(object).getOctets();
    }

    private static byte[] bits(ASN1Encodable object) {
        return ASN1BitString.getInstance(object).getOctets();
    }

    private static ASN1GeneralizedTime time(Instant at) {
        return new DERGeneralizedTime(Date.from(at));
    }

    private static DERSequence sequence(ASN1Encodable... elements) {
        return new DERSequence(elements);
    }

    private static ASN1Encodable read(byte[] encoded) {
        return ASN1Sequence.getInstance(encoded);
    }

    private static byte[] der(ASN1Encodable object) {
        try {
            return object.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param maker who made the seal
    /// @param at    the time that the signature states
    record Signed(X509Certificate signer, X509Certificate maker, Instant at) {}
}
