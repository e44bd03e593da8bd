package onething.persistence.papers.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onething.application.port.out.paper.Seals;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.PaperFormat;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;
import org.springframework.core.io.Resource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// 样章: seals that the service makes and signs with itself, to try it out. One key has the seals of all offices.
/// Every picture says 样章, and so do the certificate and the names of the seals.
final class SampleSeals implements Seals {

    private static final String MARK = "样章 ";

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final Resource font;

    /// Of each office. The font is read for a new one and not kept: it is large.
    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();

    SampleSeals(PrivateKey key, X509Certificate certificate, Resource font) {
        this.key = key;
        this.certificate = certificate;
        this.font = font;
    }

    @Override
    public Mono<Boolean> isOn() {
        return Mono.just(true);
    }

    @Override
    public Mono<OfficeSeal> of(String office) {
        return Mono.fromCallable(() -> seal(office)).subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Mono<byte[]> sign(Wanted wanted) {
        return Mono.fromCallable(() -> signed(wanted)).subscribeOn(Schedulers.boundedElastic());
    }

    private OfficeSeal seal(String office) throws IOException, GeneralSecurityException {
        var picture = pictures.computeIfAbsent(office, this::picture);
        var info = SesStructure.sealInfo("sample", MARK + office, certificate, picture);
        return new OfficeSeal(MARK + office, true, picture, SesStructure.seal(info, certificate, Sm2.sign(key, info)));
    }

    private byte[] picture(String office) {
        try (var content = font.getInputStream()) {
            return SealPicture.of(office, new TTFParser().parse(new RandomAccessReadBuffer(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] signed(Wanted wanted)
            throws IOException, GeneralSecurityException, OperatorCreationException, CMSException {
        if (wanted.format() == PaperFormat.PDF) {
            return CmsSignature.of(wanted.digest(), key, certificate);
        }
        var toSign = SesStructure.toSign(wanted.seal().data(), wanted.at(), wanted.digest(), OfdSeal.SIGNED_FILE);
        return SesStructure.signature(toSign, certificate, Sm2.sign(key, toSign));
    }
}
