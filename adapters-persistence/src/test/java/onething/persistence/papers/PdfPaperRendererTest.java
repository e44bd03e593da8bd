package onething.persistence.papers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import onething.application.port.out.paper.PaperRenderer.Rendered;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.bundle.ReceiptCode;
import onething.domain.code.PaperCode;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent.Block;
import onething.domain.paper.PaperContent.Heading;
import onething.domain.paper.PaperContent.Items;
import onething.domain.paper.PaperContent.Paragraph;
import onething.domain.paper.PaperContent.PrintedPromise;
import onething.domain.paper.PaperContent.Proof;
import onething.domain.guide.paper.PaperTemplates.TrailWords;
import onething.domain.transparency.InclusionPromise;
import onething.domain.transparency.Signed;
import onething.domain.paper.PaperContent.Row;
import onething.domain.paper.PaperContent.Signature;
import onething.domain.paper.PaperContent.Table;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperId;
import onething.domain.paper.PaperNumber;
import onething.domain.party.PersonId;
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
    private static final String SIGNATURE = "0".repeat(64);

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
                requireNonNull(RENDERER.joined("全部文书-JY202611230000017", papers).block()));

        try (var document = Loader.loadPDF(file.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("全部文书-JY202611230000017");
            assertThat(new PDFTextStripper().getText(document)).contains("认定工伤决定书", "办理事项");
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
        var content = new PaperContent("受理通知书", "没有编号", List.of(new Table(rows)), "工伤科", "2026年12月8日", Proof.NONE);

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

    private static Map<String, byte[]> pictures() {
        var image = new BufferedImage(400, 160, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.drawLine(20, 140, 380, 20);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(SIGNATURE, bytes.toByteArray());
    }

    private static List<String> faults(PaperFile file, PDFAFlavour flavour) throws Exception {
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

    private static Paper aDecision() {
        return aPaper(List.of(
                new Paragraph("李娜㛃䶮龘镕堃垚："),
                new Table(List.of(new Row("身份证号码", "445202199003071527"), new Row("用人单位", "揭阳市某某有限公司"))),
                new Paragraph("经调查核实，属于工伤认定范围，现决定：认定工伤。"),
                new Heading("救济"),
                new Items(List.of("对决定不服的，可以自知道之日起60日内申请行政复议。")),
                new Signature("申请人签名：", SIGNATURE)));
    }

    private static Paper aPaper(List<Block> blocks) {
        var number = PaperNumber.of(BundleNumber.of("JY", LocalDate.of(2026, 11, 23), 1), 1);
        return new Paper(
                new PaperId(UUID.fromString("019ab7c9-1100-7c50-9100-7d9e6f504b06")),
                number,
                new ReceiptCode("7K3QM9XF2B"),
                new PaperCode("recognition-decision"),
                PaperRecipient.APPLICANT,
                new BundleId(UUID.fromString("019ab7c9-1100-7c50-9100-7d9e6f504b07")),
                Optional.empty(),
                new PersonId(UUID.fromString("019ab7c9-1100-7c50-9100-7d9e6f504b08")),
                true,
                Instant.parse("2026-12-08T02:30:00Z"),
                new PaperContent(
                        "认定工伤决定书",
                        "编号：" + number,
                        blocks,
                        "揭阳市人力资源和社会保障局",
                        "2026年12月8日",
                        new Proof(
                                "核验码：7K3QM-9XF2B",
                                "扫描二维码可以核验。",
                                "https://example.cn/verify?number=" + number + "&code=7K3QM-9XF2B",
                                Optional.of(promise()))));
    }

    private static PrintedPromise promise() {
        var promise = InclusionPromise.of(List.of("ab".repeat(32)), Instant.parse("2026-12-08T02:30:00Z"));
        return new PrintedPromise(
                new TrailWords("办理记录的指纹：", "本机关承诺写入公证日志："), new Signed<>(promise, "eyJraWQi".repeat(50)));
    }
}
