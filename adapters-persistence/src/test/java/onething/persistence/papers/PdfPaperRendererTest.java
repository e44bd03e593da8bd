package onething.persistence.papers;

import static java.util.Objects.requireNonNull;
import static onething.persistence.papers.SamplePapers.SIGNATURE;
import static onething.persistence.papers.SamplePapers.aDecision;
import static onething.persistence.papers.SamplePapers.aPaper;
import static onething.persistence.papers.SamplePapers.pictures;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import onething.application.port.out.paper.PaperRenderer.Joining;
import onething.application.port.out.paper.PaperRenderer.Rendered;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperContent.Heading;
import onething.domain.paper.PaperContent.Paragraph;
import onething.domain.paper.PaperContent.Proof;
import onething.domain.paper.PaperContent.Row;
import onething.domain.paper.PaperContent.Signature;
import onething.domain.paper.PaperContent.Table;
import onething.domain.paper.PaperFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// veraPDF, the validator of the PDF Association, checks the files.
class PdfPaperRendererTest {

    private static final PdfPaperRenderer RENDERER = new PdfPaperRenderer();

    @BeforeAll
    static void aValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @AfterAll
    static void stop() {
        RENDERER.destroy();
    }

    @Test
    void aPaperIsPdfA2a() throws Exception {
        assertThat(faults(rendered(aDecision()), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void aPaperIsAccessible() throws Exception {
        assertThat(faults(rendered(aDecision()), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void aPaperOfManyPagesIsBothToo() throws Exception {
        var rows = new ArrayList<Row>();
        for (int i = 1; i <= 120; i++) {
            rows.add(new Row("第" + i + "项", "揭阳市榕城区望江北路".repeat(1 + i % 7)));
        }
        var file = rendered(aPaper(List.of(new Heading("清单"), new Table(rows), new Signature("签名：", SIGNATURE))));

        try (var document = Loader.loadPDF(file.bytes())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
        }
        assertThat(faults(file, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(file, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void papersInOneFileKeepTheirTagsAndHaveBookmarks() throws Exception {
        var notice = aPaper(List.of(new Paragraph("李娜："), new Table(List.of(new Row("办理事项", "工伤认定")))));
        var papers = Stream.of(aDecision(), notice, aDecision())
                .map(paper -> new Rendered(paper, rendered(paper)))
                .toList();

        var file = PaperFile.of(
                requireNonNull(RENDERER.joined(new Joining("全部文书-JY202611230000017", "打印件", papers, List.of()))
                        .block()));

        try (var document = Loader.loadPDF(file.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("全部文书-JY202611230000017");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("认定工伤决定书", "办理事项")
                    .doesNotContain("打印件");
            var marks = new ArrayList<String>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(mark -> marks.add(mark.getTitle()));
            assertThat(marks).containsExactly("认定工伤决定书", "认定工伤决定书", "认定工伤决定书");
        }
        assertThat(faults(file, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(file, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void aPreviewHasItsMarkOnEachPageAndIsAsAccessible() throws Exception {
        var rows = new ArrayList<Row>();
        for (int i = 1; i <= 60; i++) {
            rows.add(new Row("第" + i + "项", "揭阳市"));
        }
        var content =
                new PaperContent("受理通知书", "没有编号", List.of(new Table(rows)), "工伤科", "2026年12月8日", Proof.NONE, false);

        var file = PaperFile.of(
                requireNonNull(RENDERER.preview(content, "预览\"：没有效力").block()));

        try (var document = Loader.loadPDF(file.bytes())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(document)).contains("预览：没有效力").doesNotContain("核验");
            }
        }
        assertThat(faults(file, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(file, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void thePaperSaysWhatItsContentSays() throws Exception {
        try (var document = Loader.loadPDF(rendered(aDecision()).bytes())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("认定工伤决定书", "李娜㛃䶮龘镕堃垚", "445202199003071527", "申请行政复议", "2026年12月8日")
                    .contains("核验码：7K3QM-9XF2B");
            var page = document.getPage(0).getMediaBox();
            assertThat(Math.round(page.getWidth() / 72 * 25.4)).isEqualTo(210);
            assertThat(Math.round(page.getHeight() / 72 * 25.4)).isEqualTo(297);
        }
    }

    @Test
    void aCharacterThatTheFontDoesNotHaveIsWrittenAsItsNumber() throws Exception {
        var rare = Character.toString(0x30000);
        try (var document = Loader.loadPDF(
                rendered(aPaper(List.of(new Paragraph("王" + rare + "：")))).bytes())) {
            assertThat(new PDFTextStripper().getText(document)).contains("王[U+30000]：");
        }
    }

    @Test
    void textNeverBecomesMarkup() throws Exception {
        try (var document =
                Loader.loadPDF(rendered(aPaper(List.of(new Paragraph("<b>一</b>&amp;<img src='file:///etc/passwd'/>"))))
                        .bytes())) {
            assertThat(new PDFTextStripper().getText(document)).contains("<b>一</b>&amp;<img");
        }
    }

    @Test
    void theSamePaperGivesTheSameBytes() {
        var paper = aDecision();

        var another = new PdfPaperRenderer();
        try {
            assertThat(another.render(paper, pictures()).block())
                    .extracting(PaperFile::sha256)
                    .isEqualTo(rendered(paper).sha256());
        } finally {
            another.destroy();
        }
    }

    @Test
    void onlyTheCharactersThatAreUsedAreEmbedded() throws Exception {
        var file = rendered(aDecision());

        assertThat(file.bytes().length).isLessThan(120_000);
        try (var document = Loader.loadPDF(file.bytes())) {
            var names = new HashSet<String>();
            for (var font : document.getPage(0).getResources().getFontNames()) {
                names.add(document.getPage(0).getResources().getFont(font).getName());
            }
            assertThat(names).allMatch(name -> name.matches("[A-Z]{6}\\+NotoSansSC.*"));
            assertThat(document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.STRUCT_TREE_ROOT))
                    .isNotNull();
        }
    }

    private static PaperFile rendered(Paper paper) {
        return requireNonNull(RENDERER.render(paper, pictures()).block());
    }

    static List<String> faults(PaperFile file, PDFAFlavour flavour) throws Exception {
        var folder = System.getProperty("onething.papers");
        if (folder != null) {
            Files.write(Path.of(folder, file.sha256().substring(0, 8) + ".pdf"), file.bytes());
        }
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file.bytes()), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
