package onething.persistence.papers.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import onething.application.port.out.paper.Seals;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.springframework.core.io.ClassPathResource;

/// The key of sample seals (样章).
///
/// @param privateKey  PKCS#8; not to be changed
/// @param certificate that the key signed for itself, as DER; not to be changed
public record SampleSealKey(byte[] privateKey, byte[] certificate) {

    private static final String FONT = "onething/persistence/papers/NotoSansSC-Regular.ttf";

    public static SampleSealKey newKey(Instant now) throws IOException {
        try {
            var keys = Sm2.newKeys();
            var certificate = Sm2.selfSigned(keys, new X500Name("CN=样章（没有法律效力）,C=CN"), now);
            return new SampleSealKey(keys.getPrivate().getEncoded(), certificate.getEncoded());
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("no key of sample seals", e);
        }
    }

    /// The seals that this key signs with.
    public Seals seals() throws IOException {
        try {
            var font = new TTFParser()
                    .parse(new RandomAccessReadBuffer(new ClassPathResource(FONT).getContentAsByteArray()));
            return new SampleSeals(Sm2.key(privateKey), SesStructure.certificate(certificate), font);
        } catch (GeneralSecurityException e) {
            throw new IOException("no key of sample seals", e);
        }
    }
}
