package onething.persistence.papers.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import onething.application.port.out.paper.NotSealed;
import onething.domain.paper.SealObstacle;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/// A time stamp of RFC 3161: that somebody had a hash at a time. The hash is the SM3 of the value of a signature,
/// so the stamp says that the signature existed then.
final class TimeStamp {

    private static final int NONCE_BITS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeStamp() {}

    /// A TimeStampReq that asks for the certificate too, as DER.
    static byte[] query(byte[] signatureValue) throws IOException {
        var request = new TimeStampRequestGenerator();
        request.setCertReq(true);
        return request.generate(Sm2.DIGEST_OID, Sm2.digest(signatureValue), new BigInteger(NONCE_BITS, RANDOM))
                .getEncoded();
    }

    /// The TimeStampToken of an answer, as DER.
    ///
    /// @throws NotSealed                if the authority refuses, or is not trusted
    /// @throws IllegalArgumentException if it is no answer to this query, or does not hold
    static byte[] token(byte[] query, byte[] answer, byte[] signatureValue, SealTrust trust) {
        try {
            var response = new TimeStampResponse(answer);
            if (response.getStatus() != PKIStatus.GRANTED && response.getStatus() != PKIStatus.GRANTED_WITH_MODS) {
                throw new NotSealed(SealObstacle.STAMP_REFUSED, "status " + response.getStatus());
            }
            response.validate(new TimeStampRequest(query));
            var token = response.getTimeStampToken().getEncoded(ASN1Encoding.DER);
            checked(token, signatureValue, trust);
            return token;
        } catch (NotSealed refusedOrUntrusted) {
            throw refusedOrUntrusted;
        } catch (TSPException | IOException | RuntimeException e) {
            throw new IllegalArgumentException("no answer to the query", e);
        }
    }

    /// Checks that it is a stamp of this signature, that its certificate, made for time stamps, signed it, and that
    /// this certificate leads to a root.
    ///
    /// @return the time that it states
    /// @throws NotSealed                if it leads to no root
    /// @throws IllegalArgumentException if it is no stamp of this signature
    static Instant checked(byte[] token, byte[] signatureValue, SealTrust trust) {
        try {
            var stamp = new TimeStampToken(new CMSSignedData(token));
            var info = stamp.getTimeStampInfo();
            if (!info.getMessageImprintAlgOID().equals(Sm2.DIGEST_OID)
                    || !Arrays.equals(info.getMessageImprintDigest(), Sm2.digest(signatureValue))) {
                throw new IllegalArgumentException("a stamp of something else");
            }
            var found = stamp.getCertificates().getMatches(stamp.getSID());
            if (found.size() != 1) {
                throw new IllegalArgumentException("no certificate of the authority");
            }
            var authority = (X509CertificateHolder) found.iterator().next();
            stamp.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(Sm2.PROVIDER)
                    .build(authority));
            var time = info.getGenTime().toInstant();
            trust.stamp(CmsSignature.certificate(authority), CmsSignature.certificates(stamp.getCertificates()), time);
            return time;
        } catch (NotSealed untrusted) {
            throw untrusted;
        } catch (TSPException
                | CMSException
                | IOException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException e) {
            throw new IllegalArgumentException("no time stamp", e);
        }
    }
}
