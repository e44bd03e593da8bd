package onething.persistence.papers;

import static java.util.Objects.requireNonNull;
import static onething.persistence.papers.SamplePapers.SIGNATURE;
import static onething.persistence.papers.SamplePapers.aDecision;
import static onething.persistence.papers.SamplePapers.aPaper;
import static onething.persistence.papers.SamplePapers.pictures;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent.Heading;
import onething.domain.paper.PaperContent.Paragraph;
import onething.domain.paper.PaperContent.Row;
import onething.domain.paper.PaperContent.Signature;
import onething.domain.paper.PaperContent.Table;
import onething.domain.paper.PaperFile;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.dom4j.DocumentException;
import org.dom4j.Element;
import org.dom4j.io.SAXReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The OFD of a paper, read as a reader of OFD does.
class OfdPaperTest {

    private static final PdfPaperRenderer RENDERER = new PdfPaperRenderer();

    @AfterAll
    static void stop() {
        RENDERER.destroy();
    }

    @Test
    void eachCharacterStandsWhereThePdfHasIt() throws Exception {
        for (var paper : List.of(aDecision(), aLongPaper())) {
            var pdf = pdf(paper);

            assertThat(places(files(ofd(paper, pdf)))).isEqualTo(places(pdf)).hasSizeGreaterThan(200);
        }
    }

    @Test
    void theTextIsTextAndTheRowsOfATableAreApart() throws Exception {
        var texts = texts(files(ofd(aDecision())));

        assertThat(texts).contains("认定工伤决定书", "李娜㛃䶮龘镕堃垚：", "身份证号码", "445202199003071527", "核验码：7K3QM-9XF2B");
    }

    @Test
    void theEmbeddedFontHasEachCharacterAndNoOthers() throws Exception {
        var files = files(ofd(aDecision()));
        var font = new TTFParser()
                .parse(new RandomAccessReadBuffer(requireNonNull(files.get("Doc_0/Res/NotoSansSC.ttf"))));
        var characters =
                String.join("", texts(files)).codePoints().distinct().boxed().toList();

        var known = font.getUnicodeCmapLookup();
        assertThat(characters).allMatch(character -> known.getGlyphId(character) != 0);
        assertThat(font.getNumberOfGlyphs()).isLessThanOrEqualTo(2 * characters.size());
        assertThat(files.get("Doc_0/Res/NotoSansSC.ttf")).hasSizeLessThan(100_000);
    }

    /// Names have such characters. The font has this one; its table of characters cannot.
    @Test
    void aCharacterBeyondTheTableNamesItsGlyph() throws Exception {
        var beyond = Character.toString(0x20087);
        var files = files(ofd(aPaper(List.of(new Paragraph("王" + beyond + "娜：")))));
        var font = new TTFParser()
                .parse(new RandomAccessReadBuffer(requireNonNull(files.get("Doc_0/Res/NotoSansSC.ttf"))));

        assertThat(texts(files)).contains("王", beyond, "娜：");
        var glyph = all(root(files, "Doc_0/Pages/Page_0/Content.xml"))
                .filter(each -> each.getName().equals("Glyphs"))
                .map(Element::getText)
                .map(Integer::valueOf)
                .toList();
        assertThat(glyph)
                .singleElement()
                .satisfies(number -> assertThat(font.getGlyph().getGlyph(number).getNumberOfContours())
                        .isPositive());
    }

    @Test
    void whatADocumentNamesIsInIt() throws Exception {
        var files = files(ofd(aLongPaper()));
        var ids = new ArrayList<Long>();
        var references = new ArrayList<Long>();
        for (var root : roots(files)) {
            for (var element : all(root).toList()) {
                number(element, "ID").ifPresent(ids::add);
                number(element, "Font").ifPresent(references::add);
                number(element, "ResourceID").ifPresent(references::add);
            }
        }

        assertThat(files.keySet())
                .startsWith("OFD.xml", "Doc_0/Document.xml")
                .contains("Doc_0/PublicRes.xml", "Doc_0/DocumentRes.xml", "Doc_0/Pages/Page_0/Content.xml");
        assertThat(ids).doesNotHaveDuplicates().containsAll(references);
        assertThat(references).isNotEmpty();
        var most = all(root(files, "Doc_0/Document.xml"))
                .filter(each -> each.getName().equals("MaxUnitID"))
                .findFirst();
        assertThat(most)
                .map(Element::getText)
                .map(Long::valueOf)
                .hasValueSatisfying(max -> assertThat(ids).allMatch(id -> id <= max));
        for (var image : all(root(files, "Doc_0/DocumentRes.xml"))
                .filter(each -> each.getName().equals("MediaFile"))
                .toList()) {
            assertThat(files).containsKey("Doc_0/Res/" + image.getText());
        }
    }

    @Test
    void theSamePaperGivesTheSameOfd() throws Exception {
        var paper = aDecision();
        var another = new PdfPaperRenderer();
        try {
            var file = requireNonNull(another.ofd(paper, pdf(paper)).block());

            assertThat(file.sha256()).isEqualTo(ofd(paper).sha256());
            assertThat(file.bytes()).isEqualTo(ofd(paper).bytes());
        } finally {
            another.destroy();
        }
    }

    private static Paper aLongPaper() {
        var rows = Stream.iterate(1, i -> i + 1)
                .limit(60)
                .map(i -> new Row("第" + i + "项", "揭阳市榕城区望江北路 3 号 ".repeat(1 + i % 7)))
                .toList();
        return aPaper(List.of(new Heading("清单"), new Table(rows), new Signature("签名：", SIGNATURE)));
    }

    private static PaperFile pdf(Paper paper) {
        return requireNonNull(RENDERER.render(paper, pictures()).block());
    }

    private static PaperFile ofd(Paper paper) throws IOException {
        return ofd(paper, pdf(paper));
    }

    private static PaperFile ofd(Paper paper, PaperFile pdf) throws IOException {
        var ofd = requireNonNull(RENDERER.ofd(paper, pdf).block());
        var folder = System.getProperty("onething.papers");
        if (folder != null) {
            Files.write(Path.of(folder, pdf.sha256().substring(0, 8) + ".pdf"), pdf.bytes());
            Files.write(Path.of(folder, pdf.sha256().substring(0, 8) + ".ofd"), ofd.bytes());
        }
        return ofd;
    }

    private static Map<String, byte[]> files(PaperFile ofd) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd.bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static Element root(Map<String, byte[]> files, String name) throws DocumentException {
        return new SAXReader().read(new ByteArrayInputStream(files.get(name))).getRootElement();
    }

    private static List<Element> roots(Map<String, byte[]> files) throws DocumentException {
        var roots = new ArrayList<Element>();
        for (var name : files.keySet()) {
            if (name.startsWith("Doc_0/") && name.endsWith(".xml")) {
                roots.add(root(files, name));
            }
        }
        return roots;
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.elements().stream().flatMap(OfdPaperTest::all));
    }

    private static Optional<Long> number(Element element, String attribute) {
        return Optional.ofNullable(element.attributeValue(attribute)).map(Long::valueOf);
    }

    private static List<String> texts(Map<String, byte[]> files) throws DocumentException {
        return roots(files).stream()
                .flatMap(OfdPaperTest::all)
                .filter(each -> each.getName().equals("TextCode"))
                .map(Element::getText)
                .toList();
    }

    /// Each character with its page and its place, in whole millimetres.
    private static List<String> places(Map<String, byte[]> files) throws DocumentException {
        var places = new ArrayList<String>();
        for (int page = 0; files.containsKey("Doc_0/Pages/Page_" + page + "/Content.xml"); page++) {
            int number = page + 1;
            all(root(files, "Doc_0/Pages/Page_" + page + "/Content.xml"))
                    .filter(each -> each.getName().equals("TextObject"))
                    .forEach(text -> places.addAll(places(text, number)));
        }
        return places.stream().sorted().toList();
    }

    private static List<String> places(Element text, int page) {
        var boundary = text.attributeValue("Boundary").split(" ");
        var code = text.element("TextCode");
        double x = Double.parseDouble(boundary[0]) + Double.parseDouble(code.attributeValue("X"));
        double y = Double.parseDouble(boundary[1]) + Double.parseDouble(code.attributeValue("Y"));
        var steps = code.attributeValue("DeltaX");
        var characters =
                code.getText().codePoints().mapToObj(Character::toString).toList();
        var places = new ArrayList<String>();
        for (int i = 0; i < characters.size(); i++) {
            if (i > 0) {
                x += Double.parseDouble(requireNonNull(steps).split(" ")[i - 1]);
            }
            if (!characters.get(i).isBlank()) {
                places.add(place(page, characters.get(i), x, y));
            }
        }
        return places;
    }

    private static List<String> places(PaperFile pdf) throws IOException {
        var places = new ArrayList<String>();
        var reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                if (!at.getUnicode().isBlank()) {
                    places.add(place(
                            getCurrentPageNo(),
                            at.getUnicode(),
                            at.getXDirAdj() / 72 * 25.4,
                            at.getYDirAdj() / 72 * 25.4));
                }
            }
        };
        try (var document = Loader.loadPDF(pdf.bytes())) {
            reader.writeText(document, new StringWriter());
        }
        return places.stream().sorted().collect(Collectors.toList());
    }

    private static String place(int page, String character, double x, double y) {
        return page + " " + Math.round(y) + " " + Math.round(x) + " " + character;
    }
}
