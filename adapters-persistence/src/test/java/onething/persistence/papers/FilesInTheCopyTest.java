package onething.persistence.papers;

import static java.util.Objects.requireNonNull;
import static onething.persistence.papers.SealedSamples.PAPER;
import static onething.persistence.papers.SealedSamples.PDF;
import static onething.persistence.papers.SealedSamples.RENDERER;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import onething.application.port.out.paper.PaperRenderer.Joining;
import onething.application.port.out.paper.PaperRenderer.Rendered;
import onething.application.port.out.paper.PaperRenderer.ShownFile;
import onething.domain.paper.PaperFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// The copy of everything that was sent, with the files as pictures.
class FilesInTheCopyTest {

    private static final String UNSHOWN = "这个文件的一部分没有印在这里。";

    private static final PaperFile COPY = PaperFile.of(requireNonNull(RENDERER.joined(new Joining(
                    "申请留底",
                    "打印件",
                    List.of(new Rendered(PAPER, PDF)),
                    List.of(
                            new ShownFile("居民身份证：IMG_0001.jpg", "", List.of(red(1600, 1000))),
                            new ShownFile(
                                    "劳动合同：" + "很长的名字".repeat(10) + ".pdf",
                                    UNSHOWN,
                                    List.of(red(1130, 1600), red(1600, 200))),
                            new ShownFile("诊断证明：IMG_0003.heic", UNSHOWN, List.of()))))
            .block()));

    @BeforeAll
    static void aValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void itKeepsTheRulesOfPdfA2aAndPdfUa1() throws Exception {
        SealedSamples.keep(COPY, "copy.pdf");
        assertThat(PdfPaperRendererTest.faults(COPY, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PdfPaperRendererTest.faults(COPY, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void eachPageOfAFileIsSeenAsLargeAsAPageHasRoom() throws Exception {
        try (var document = Loader.loadPDF(COPY.bytes())) {
            var renderer = new PDFRenderer(document);
            assertThat(document.getNumberOfPages()).isEqualTo(5);
            // In dots of 1/72 inch: 162 mm are 459.
            assertThat(SealedSamples.redPixels(renderer, 1)).isBetween(459L * 280, 459L * 290);
            assertThat(SealedSamples.redPixels(renderer, 2)).isBetween(400L * 570, 420L * 590);
            assertThat(SealedSamples.redPixels(renderer, 3)).isBetween(459L * 55, 459L * 59);
            assertThat(SealedSamples.redPixels(renderer, 4)).isZero();
        }
    }

    @Test
    void aFileThatIsNotShownWholeSaysSo() throws Exception {
        try (var document = Loader.loadPDF(COPY.bytes())) {
            assertThat(text(document, 2)).contains("居民身份证：IMG_0001.jpg").doesNotContain(UNSHOWN);
            assertThat(text(document, 3)).contains("劳动合同", UNSHOWN);
            assertThat(text(document, 5)).contains("诊断证明：IMG_0003.heic", UNSHOWN);
        }
    }

    @Test
    void eachFileHasABookmark() throws Exception {
        try (var document = Loader.loadPDF(COPY.bytes())) {
            var marks = new ArrayList<String>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(mark -> marks.add(mark.getTitle()));
            assertThat(marks).hasSize(4).startsWith("认定工伤决定书", "居民身份证：IMG_0001.jpg");
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(document);
    }

    private static byte[] red(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
