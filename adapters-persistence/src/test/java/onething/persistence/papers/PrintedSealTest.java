package onething.persistence.papers;

import static java.util.Objects.requireNonNull;
import static onething.persistence.papers.SealedSamples.PAPER;
import static onething.persistence.papers.SealedSamples.PDF;
import static onething.persistence.papers.SealedSamples.RENDERER;
import static onething.persistence.papers.SealedSamples.SEALED;
import static onething.persistence.papers.SealedSamples.redPixels;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import onething.application.port.out.paper.PaperRenderer.Joining;
import onething.application.port.out.paper.PaperRenderer.Rendered;
import onething.domain.paper.PaperFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Sealed papers in one file with others.
class PrintedSealTest {

    private static final String MARK = "打印件，印章为图样；核验请扫二维码";

    private static final PaperFile JOINED = PaperFile.of(requireNonNull(RENDERER.joined(new Joining(
                    "全部文书",
                    MARK,
                    List.of(
                            new Rendered(PAPER, SEALED.pdf()),
                            new Rendered(PAPER, PDF),
                            new Rendered(PAPER, SEALED.pdf())),
                    List.of()))
            .block()));

    @BeforeAll
    static void aValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void theFileKeepsTheRulesOfPdfA2aAndPdfUa1() throws Exception {
        SealedSamples.keep(JOINED, "joined.pdf");
        assertThat(PdfPaperRendererTest.faults(JOINED, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PdfPaperRendererTest.faults(JOINED, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void eachSealIsSeenOnItsPage() throws Exception {
        try (var document = Loader.loadPDF(JOINED.bytes())) {
            var renderer = new PDFRenderer(document);
            assertThat(redPixels(renderer, 1)).isZero();
            assertThat(redPixels(renderer, 0)).isGreaterThan(1_000);
            assertThat(redPixels(renderer, 2)).isGreaterThan(1_000);
        }
    }

    @Test
    void onlyThePagesOfSealedPapersAreMarkedAsPrints() throws Exception {
        try (var document = Loader.loadPDF(JOINED.bytes())) {
            assertThat(text(document, 1)).contains(MARK);
            assertThat(text(document, 2)).doesNotContain(MARK);
            assertThat(text(document, 3)).contains(MARK);
        }
    }

    @Test
    void noFieldAsksToBeSigned() throws Exception {
        try (var document = Loader.loadPDF(JOINED.bytes())) {
            assertThat(document.getSignatureDictionaries()).isEmpty();
            assertThat(document.getDocumentCatalog().getAcroForm(null)).isNull();
            for (var page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
        }
    }

    @Test
    void theSealIsReadOutWithTheMark() throws Exception {
        try (var document = Loader.loadPDF(JOINED.bytes())) {
            var words = new ArrayList<String>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), words);
            assertThat(words)
                    .filteredOn(word -> word.contains("样章"))
                    .containsExactly("样章 揭阳市人力资源和社会保障局（" + MARK + "）", "样章 揭阳市人力资源和社会保障局（" + MARK + "）");
        }
    }

    private static String text(PDDocument document, int page) throws Exception {
        var text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(document);
    }

    private static void collect(PDStructureNode node, List<String> words) {
        if (node instanceof PDStructureElement element && element.getAlternateDescription() != null) {
            words.add(element.getAlternateDescription());
        }
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureNode child) {
                collect(child, words);
            }
        }
    }
}
