package onething.persistence.papers;

import static java.util.Objects.requireNonNull;
import static onething.persistence.papers.SamplePapers.aPaper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import onething.domain.guide.MaterialType;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent.Block;
import onething.domain.paper.PaperContent.Drawing;
import onething.domain.paper.PaperContent.Heading;
import onething.domain.paper.PaperContent.Items;
import onething.domain.paper.PaperFile;
import onething.persistence.SharesNothing;
import onething.persistence.guides.LabourRights;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// The drawings (样例) in a paper.
@SharesNothing
class DrawingsTest {

    private static final PdfPaperRenderer RENDERER = new PdfPaperRenderer();

    private static final Drawings DRAWINGS =
            new Drawings(new PaperFonts(new ClassPathResource("NotoSansSC-Regular.ttf", PdfPaperRenderer.class)));

    @BeforeAll
    static void aValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @AfterAll
    static void stop() {
        RENDERER.destroy();
    }

    static List<Drawing> drawings() {
        return LabourRights.GUIDE.materials().types().stream()
                .filter(type -> type.example().isPresent())
                .map(DrawingsTest::drawing)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void eachDrawingOfTheGuideIsDrawnWithItsLinesAndItsTexts(Drawing drawing) throws IOException {
        var whole = picture(drawing.svg());
        var withoutTexts = picture(drawing.svg().replaceAll("<text.*?</text>", ""));
        var withoutLines = picture(drawing.svg().replaceAll("<(path|circle).*?/>", ""));

        assertThat(whole.getWidth()).isEqualTo(960);
        assertThat(dots(whole)).isGreaterThan(dots(withoutTexts)).isGreaterThan(dots(withoutLines));
        assertThat(dots(withoutTexts)).isGreaterThan(4_000);
        assertThat(dots(withoutLines)).isGreaterThan(4_000);
    }

    @Test
    void aTextStandsWhereItsAnchorSays() {
        var text = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 60' font-size='20'>"
                + "<text x='160' y='40' text-anchor='%s'>样例</text></svg>";

        assertThat(columns(picture(text.formatted("start")))).isBetween(480.0, 620.0);
        assertThat(columns(picture(text.formatted("middle")))).isBetween(410.0, 550.0);
        assertThat(columns(picture(text.formatted("end")))).isBetween(340.0, 500.0);
    }

    @Test
    void aDrawingWithADocumentTypeIsRefused() {
        var drawing = "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>&x;</text></svg>";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> picture(drawing))
                .havingRootCause()
                .withMessageContaining("DOCTYPE");
    }

    @Test
    void aPaperWithDrawingsIsPdfA2aAndAccessible() throws Exception {
        var file = rendered(aNotice());

        assertThat(PdfPaperRendererTest.faults(file, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PdfPaperRendererTest.faults(file, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void eachDrawingIsAFigureThatSaysWhatIsOnIt() throws Exception {
        try (var document = Loader.loadPDF(rendered(aNotice()).bytes())) {
            assertThat(figures(document))
                    .containsAll(drawings().stream().map(Drawing::description).toList());
        }
    }

    @Test
    void theOfdShowsTheSamePictures() throws Exception {
        var without = ofdPictures(aPaper(List.of(new Items(List.of("居民身份证：看不清")))));

        assertThat(ofdPictures(aNotice())).hasSize(without.size() + drawings().size());
    }

    @Test
    void theSameNoticeGivesTheSameBytes() {
        var another = new PdfPaperRenderer();
        try {
            assertThat(requireNonNull(another.render(aNotice(), Map.of()).block())
                            .sha256())
                    .isEqualTo(rendered(aNotice()).sha256());
        } finally {
            another.destroy();
        }
    }

    private static Drawing drawing(MaterialType type) {
        return new Drawing(
                type.title(), type.hint(), type.example().orElseThrow().svg());
    }

    private static Paper aNotice() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Items(List.of("居民身份证：看不清，请重新拍照。")));
        blocks.add(new Heading("样例（示意图，不是法定样式）"));
        blocks.addAll(drawings());
        return aPaper(blocks);
    }

    private static PaperFile rendered(Paper paper) {
        return requireNonNull(RENDERER.render(paper, Map.of()).block());
    }

    private static BufferedImage picture(String svg) {
        var address = DRAWINGS.of(svg);
        var png = Base64.getDecoder().decode(address.substring("data:image/png;base64,".length()));
        try {
            return requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long dots(BufferedImage picture) {
        return dark(picture).count();
    }

    /// The mean column of what is drawn.
    private static double columns(BufferedImage picture) {
        return dark(picture).map(at -> at % picture.getWidth()).average().orElseThrow();
    }

    private static IntStream dark(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .filter(at -> (picture.getRGB(at % picture.getWidth(), at / picture.getWidth()) & 0xFF) < 0xF0);
    }

    private static List<String> figures(PDDocument document) {
        var figures = new ArrayList<String>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), figures);
        return figures;
    }

    private static void collect(PDStructureNode node, List<String> figures) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    figures.add(element.getAlternateDescription());
                }
                collect(element, figures);
            }
        }
    }

    private static List<String> ofdPictures(Paper paper) throws IOException {
        var ofd = requireNonNull(RENDERER.ofd(paper, rendered(paper)).block());
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd.bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".png")) {
                    names.add(entry.getName());
                }
            }
        }
        return names;
    }
}
