package onething.persistence.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import onething.application.port.out.paper.PaperRenderer;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperFile;
import onething.persistence.papers.ofd.OfdPaper;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Renders papers as tagged PDF/A-2a and PDF/UA-1 with openhtmltopdf. What its output says of time is the time of
/// issue, and its identity is the paper's, so a paper always gives the same bytes.
///
/// Rendering needs the processor, so it runs on two threads of its own.
@Component
class PdfPaperRenderer implements PaperRenderer, DisposableBean {

    private static final int THREADS = 2;
    private static final int WAITING = 1_000;

    /// A parsed font is kept so long after its last use, or at most twice as long.
    private static final Duration FONTS_KEPT = Duration.ofMinutes(5);

    /// A mark at the head of each page.
    private static final String AT_HEAD = """
            @page {
                @top-center {
                    content: "%s";
                    font-family: paper;
                    font-size: 14pt;
                    color: #b00020;
                }
            }
            """;

    static {
        // It writes what it does to java.util.logging, line by line.
        XRLog.setLoggingEnabled(false);
    }

    private final Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, WAITING, "papers");
    private final PaperFonts fonts = new PaperFonts(named("NotoSansSC-Regular.ttf"));
    private final Disposable forgetting = Schedulers.parallel()
            .schedulePeriodically(
                    fonts::forgetUnused, FONTS_KEPT.toMillis(), FONTS_KEPT.toMillis(), TimeUnit.MILLISECONDS);
    private final Drawings drawings = new Drawings(fonts);
    private final String css = new String(resource("paper.css"), StandardCharsets.UTF_8);
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    @Override
    public Mono<PaperFile> render(Paper paper, Map<String, byte[]> pictures) {
        return Mono.fromCallable(() -> PaperFile.of(pdf(paper, pictures))).subscribeOn(scheduler);
    }

    @Override
    public Mono<PaperFile> ofd(Paper paper, PaperFile pdf) {
        return Mono.fromCallable(() -> {
                    var font = fonts.take();
                    try {
                        return PaperFile.of(OfdPaper.of(paper, pdf.bytes(), font));
                    } finally {
                        fonts.giveBack(font);
                    }
                })
                .subscribeOn(scheduler);
    }

    @Override
    public void destroy() {
        forgetting.dispose();
        scheduler.dispose();
    }

    @Override
    public Mono<byte[]> joined(Joining joining) {
        return Mono.fromCallable(() -> {
                    var parts = new ArrayList<JoinedPapers.Part>();
                    for (var paper : joining.papers()) {
                        parts.add(new JoinedPapers.Part(
                                paper.paper().content().title(), paper.file().bytes()));
                    }
                    for (var file : joining.files()) {
                        parts.add(new JoinedPapers.Part(
                                file.title(), pdf(FilePage.of(file, css, this::printable), _ -> {})));
                    }
                    var id = joining.papers().getFirst().paper().id().value();
                    var font = fonts.take();
                    try {
                        return JoinedPapers.of(joining, id.getMostSignificantBits() ^ parts.size(), parts, font);
                    } finally {
                        fonts.giveBack(font);
                    }
                })
                .subscribeOn(scheduler);
    }

    @Override
    public Mono<byte[]> preview(PaperContent content, String mark) {
        return Mono.fromCallable(() -> pdf(
                        PaperPage.of(
                                content,
                                css + AT_HEAD.formatted(quoted(mark)),
                                Map.of(),
                                drawings::of,
                                this::printable),
                        _ -> {}))
                .subscribeOn(scheduler);
    }

    private byte[] pdf(Paper paper, Map<String, byte[]> pictures) throws IOException {
        return pdf(PaperPage.of(paper.content(), css, pictures, drawings::of, this::printable), document -> {
            date(document, paper.issued());
            var id = paper.id().value();
            document.setDocumentId(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
        });
    }

    private byte[] pdf(Document page, Finishing finishing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var font = fonts.take();
        try (var document = new PDDocument();
                var renderer = new PdfRendererBuilder()
                        .usePDDocument(document)
                        .withW3cDocument(page, "")
                        .usePdfAConformance(PdfAConformance.PDFA_2_A)
                        .usePdfUaAccessibility(true)
                        .useColorProfile(colours)
                        .useFont(PaperFonts.in(document, font), "paper", 400, FontStyle.NORMAL, true)
                        .withProducer("onething")
                        .toStream(bytes)
                        .buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            finishing.finish(document);
            bytes.reset();
            document.save(bytes);
        } finally {
            fonts.giveBack(font);
        }
        return bytes.toByteArray();
    }

    /// A text in quotation marks of CSS. The guide writes it, so it is only kept from ending early.
    private static String quoted(String text) {
        return text.replace("\"", "").replace("\\", "");
    }

    /// The description of the document and its metadata give the same time.
    private static void date(PDDocument document, Instant issued) throws IOException {
        var day = issued.truncatedTo(ChronoUnit.SECONDS);
        var calendar = GregorianCalendar.from(day.atZone(WorkingCalendar.ZONE));
        document.getDocumentInformation().setCreationDate(calendar);
        document.getDocumentInformation().setModificationDate(calendar);
        var metadata = document.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        var time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                day.atZone(WorkingCalendar.ZONE).toOffsetDateTime());
        var dated = xmp.replaceAll("(<xmp:(Create|Modify|Metadata)Date>)[^<]*", "$1" + time);
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    /// A character that the font does not have is written as its number, as in `[U+2B5AF]`: a name is never printed
    /// with a blank in it.
    private String printable(String text) {
        if (text.codePoints().allMatch(this::isPrintable)) {
            return text;
        }
        var printable = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isPrintable(character)) {
                printable.appendCodePoint(character);
            } else {
                printable.append("[U+%04X]".formatted(character));
            }
        });
        return printable.toString();
    }

    private boolean isPrintable(int character) {
        return Character.isWhitespace(character) || fonts.has(character);
    }

    /// What is still to be done to a rendered document before it is saved.
    private interface Finishing {

        void finish(PDDocument document) throws IOException;
    }

    private static byte[] resource(String name) {
        try {
            return named(name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource named(String name) {
        return new ClassPathResource(name, PdfPaperRenderer.class);
    }
}
