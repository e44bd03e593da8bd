package onething.persistence.papers;

import static java.util.Objects.requireNonNull;
import static onething.persistence.papers.SamplePapers.SIGNATURE;
import static onething.persistence.papers.SamplePapers.aPaper;
import static onething.persistence.papers.SamplePapers.pictures;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.domain.code.GuideCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.guide.paper.PaperPart;
import onething.domain.guide.paper.PaperTemplate;
import onething.domain.paper.PaperContent.Block;
import onething.domain.paper.PaperContent.Drawing;
import onething.domain.paper.PaperContent.Heading;
import onething.domain.paper.PaperContent.Items;
import onething.domain.paper.PaperContent.Paragraph;
import onething.domain.paper.PaperContent.Row;
import onething.domain.paper.PaperContent.Signature;
import onething.domain.paper.PaperContent.Table;
import onething.persistence.guides.PublishedGuides;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No page holds only the end of a paper: who issued it, the day with its seal, and the code that proves it. A page
/// of that kind could be put behind another paper.
class LastPageTest {

    private static final BundleGuide GUIDE = requireNonNull(PublishedGuides.guides()
            .get(new GuideId(new GuideCode("labour-rights"), 1))
            .block());
    private static final PdfPaperRenderer RENDERER = new PdfPaperRenderer();

    @AfterAll
    static void stop() {
        RENDERER.destroy();
    }

    static Stream<PaperTemplate> templates() {
        return GUIDE.papers().templates().all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void itIsSoForEveryTemplate(PaperTemplate template) throws IOException {
        var blocks = template.parts().stream().flatMap(LastPageTest::filled).toList();

        var lastPage = lastPageOf(blocks);

        assertThat(lastPage).contains("二维码", endOf(blocks.getLast()));
        if (isShort(blocks.getLast()) && blocks.get(blocks.size() - 2) instanceof Heading(var title)) {
            assertThat(lastPage).contains(title);
        }
    }

    static Stream<Block> ends() {
        return Stream.of(
                new Paragraph("很长的话。".repeat(30)),
                new Paragraph("一。\n二。\n三。"),
                new Items(lines(6)),
                new Items(lines(2)),
                table(6),
                table(3),
                drawing(),
                new Signature("签名", SIGNATURE));
    }

    /// After 11 lines a short table with the end just fills a page.
    @ParameterizedTest
    @MethodSource("ends")
    void itIsSoForEveryEnd(Block end) throws IOException {
        for (int lines : new int[] {11, 21}) {
            var blocks = new ArrayList<Block>(Collections.nCopies(lines, new Paragraph("某某")));
            blocks.add(new Heading("标题"));
            blocks.add(end);

            var lastPage = lastPageOf(blocks);

            assertThat(lastPage).contains("二维码", endOf(end));
            if (isShort(end)) {
                assertThat(lastPage).contains("标题");
            }
        }
    }

    private static Stream<Block> filled(PaperPart part) {
        return switch (part) {
            case PaperPart.Paragraph(var text) ->
                Stream.of(new Paragraph(text.filled(_ -> Optional.of("某某")).orElseThrow()));
            case PaperPart.Rows(var title, var values) -> titled(title, table(values.size()));
            case PaperPart.Inputs(var title) -> titled(title, table(4));
            case PaperPart.Listed(var title, var _) -> titled(title, new Items(lines(3)));
            case PaperPart.WholeForm _ -> Stream.of(table(60));
            case PaperPart.ToCorrect(var title) -> titled(title, table(2));
            case PaperPart.Examples(var title) -> titled(title, drawing());
            case PaperPart.Signature(var title) -> Stream.of(new Signature(title, SIGNATURE));
        };
    }

    private static Stream<Block> titled(String title, Block block) {
        return title.isBlank() ? Stream.of(block) : Stream.of(new Heading(title), block);
    }

    private static Table table(int rows) {
        return new Table(lines(rows).stream().map(line -> new Row(line, line)).toList());
    }

    private static Drawing drawing() {
        return new Drawing("身份证", "正面和反面", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 126'></svg>");
    }

    private static List<String> lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "第" + i + "项").toList();
    }

    private static String lastPageOf(List<Block> blocks) throws IOException {
        var pdf = requireNonNull(RENDERER.render(aPaper(blocks), pictures()).block());
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var text = new PDFTextStripper();
            text.setStartPage(document.getNumberOfPages());
            return text.getText(document);
        }
    }

    private static boolean isShort(Block block) {
        return switch (block) {
            case Items(var items) -> items.size() <= 4;
            case Table(var rows) -> rows.size() <= 4;
            case Paragraph(var text) -> text.lines().count() <= 1;
            case Heading _, Drawing _, Signature _ -> true;
        };
    }

    private static String endOf(Block block) {
        return switch (block) {
            case Heading(var text) -> text;
            case Paragraph(var text) -> text.substring(text.length() - 1);
            case Table(var rows) -> rows.getLast().text();
            case Items(var items) -> items.getLast();
            case Drawing(var title, var _, var _) -> title;
            case Signature(var label, var _) -> label;
        };
    }
}
