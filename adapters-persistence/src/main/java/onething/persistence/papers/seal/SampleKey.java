package onething.persistence.papers.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.TimeStamps;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.springframework.core.io.ClassPathResource;

/// A key of sample seals (样章) or of sample time stamps.
///
/// @param privateKey  PKCS#8; not to be changed
/// @param certificate that the key signed for itself, as DER; not to be changed
public record SampleKey(byte[] privateKey, byte[] certificate) {

    private static final String FONT = "onething/persistence/papers/NotoSansSC-Regular.ttf";

    public static SampleKey forSeals(Instant now) throws IOException {
        return newKey("CN=样章（没有法律效力）,C=CN", Sm2.Purpose.SIGNATURES, now);
    }

    public static SampleKey forTimeStamps(Instant now) throws IOException {
        return newKey("CN=样章时间戳（没有法律效力）,C=CN", Sm2.Purpose.TIME_STAMPS, now);
    }

    private static SampleKey newKey(String holder, Sm2.Purpose purpose, Instant now) throws IOException {
        try {
            var keys = Sm2.newKeys();
            var certificate = Sm2.selfSigned(keys, new X500Name(holder), purpose, now);
            return new SampleKey(keys.getPrivate().getEncoded(), certificate.getEncoded());
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("no key of samples", e);
        }
    }

    /// What trusts this key alone.
    public Roots roots() {
        return Roots.of(List.of(certificate));
    }

    /// The seals that a key of [#forSeals] signs with.
    public Seals seals() throws IOException {
        try {
            return new SampleSeals(
                    Sm2.key(privateKey), SesStructure.certificate(certificate), new ClassPathResource(FONT));
        } catch (GeneralSecurityException e) {
            throw new IOException("no key of sample seals", e);
        }
    }

    /// The time stamps that a key of [#forTimeStamps] signs.
    public TimeStamps timeStamps(Clock clock) throws IOException {
        try {
            return new SampleTimeStamps(Sm2.key(privateKey), SesStructure.certificate(certificate), clock);
        } catch (GeneralSecurityException e) {
            throw new IOException("no key of sample time stamps", e);
        }
    }
}
