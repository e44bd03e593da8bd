package onething.persistence.papers;

import static java.util.Objects.requireNonNull;
import static onething.persistence.papers.SamplePapers.aDecision;
import static onething.persistence.papers.SamplePapers.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import onething.application.port.out.paper.PaperSealer.SealedFiles;
import onething.application.port.out.paper.PaperSealer.Signatures;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.Seals.Wanted;
import onething.application.port.out.paper.TimeStamps;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
import onething.persistence.papers.seal.SampleKey;
import onething.persistence.papers.seal.SealTrust;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A paper that was sealed with a sample seal, for the tests of its files.
final class SealedSamples {

    static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant AT = Instant.parse("2026-12-08T02:30:05Z");
    static final Instant STAMPED = Instant.parse("2026-12-08T02:30:06Z");
    static final PdfPaperRenderer RENDERER = new PdfPaperRenderer();
    private static final SampleKey SEAL_KEY = sealKey();
    private static final SampleKey STAMP_KEY = stampKey();
    static final FilePaperSealer SEALER = new FilePaperSealer(new SealTrust(SEAL_KEY.roots(), STAMP_KEY.roots()));
    static final Paper PAPER = aDecision();
    static final PaperFile PDF =
            requireNonNull(RENDERER.render(PAPER, pictures()).block());
    static final PaperFile OFD = requireNonNull(RENDERER.ofd(PAPER, PDF).block());
    static final Seals SEALS = seals(SEAL_KEY);
    private static final TimeStamps STAMPS = stamps(STAMP_KEY);
    static final OfficeSeal SEAL = requireNonNull(SEALS.of("揭阳市人力资源和社会保障局").block());
    static final SealedFiles SEALED = sealed();

    private SealedSamples() {}

    static SampleKey sealKey() {
        try {
            return SampleKey.forSeals(MADE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static SampleKey stampKey() {
        try {
            return SampleKey.forTimeStamps(MADE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Seals seals(SampleKey key) {
        try {
            return key.seals();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static TimeStamps stamps(SampleKey key) {
        try {
            return key.timeStamps(Clock.fixed(STAMPED, ZoneOffset.UTC));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SealedFiles sealed() {
        var unsigned = requireNonNull(SEALER.prepare(PAPER, PDF, OFD, SEAL, AT).block());
        var signatures = signatures(unsigned.pdf().digest(), unsigned.ofd().digest());
        return requireNonNull(SEALER.finish(unsigned, SEAL, signatures).block()).files();
    }

    static Signatures signatures(byte[] pdf, byte[] ofd) {
        return signatures(SEALS, pdf, ofd);
    }

    static Signatures signatures(Seals seals, byte[] pdf, byte[] ofd) {
        return new Signatures(
                stamped(PaperFormat.PDF, signed(seals, PaperFormat.PDF, pdf)),
                stamped(PaperFormat.OFD, signed(seals, PaperFormat.OFD, ofd)));
    }

    static byte[] signed(Seals seals, PaperFormat format, byte[] digest) {
        return requireNonNull(seals.sign(new Wanted(PAPER.id().value(), SEAL, format, digest, AT))
                .block());
    }

    static byte[] stamped(PaperFormat format, byte[] signature) {
        var query = requireNonNull(SEALER.ask(format, signature).block());
        var answer = requireNonNull(STAMPS.answer(query).block());
        return requireNonNull(SEALER.stamp(format, signature, query, answer).block());
    }

    static long redPixels(PDFRenderer renderer, int page) throws IOException {
        var image = renderer.renderImage(page);
        long red = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                red += (pixel >> 16 & 0xFF) > 150 && (pixel >> 8 & 0xFF) < 100 && (pixel & 0xFF) < 100 ? 1 : 0;
            }
        }
        return red;
    }

    static void keep(PaperFile file, String name) throws IOException {
        var folder = System.getProperty("onething.papers");
        if (folder != null) {
            Files.write(Path.of(folder, name), file.bytes());
        }
    }
}
