package onething.persistence.papers;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import onething.application.port.out.paper.PaperRenderer.Joining;
import onething.persistence.papers.seal.PrintedSeal;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/// Puts papers, and files as pictures, into one PDF with PDFBox. The pages, their tags and the metadata of PDF/A
/// and PDF/UA stay: the file of the first paper takes the others in. A sealed paper shows the picture of its seal
/// and is marked as a print.
final class JoinedPapers implements AutoCloseable {

    private static final Color RED = new Color(0xB0, 0x00, 0x20);
    private static final float MARK_SIZE = 11;

    /// From the upper edge of the page to the mark, in points.
    private static final float MARK_TOP = 40;

    private final Joining joining;
    private final List<Part> parts;
    private final TrueTypeFont font;
    private final PDDocument whole;
    private final PDFMergerUtility merger = new PDFMergerUtility();

    /// The pages share what their own document has, so each document stays open until all is written.
    private final List<PDDocument> open = new ArrayList<>();

    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> prints = new ArrayList<>();

    private JoinedPapers(Joining joining, List<Part> parts, TrueTypeFont font) throws IOException {
        this.joining = joining;
        this.parts = parts;
        this.font = font;
        this.whole = Loader.loadPDF(parts.getFirst().pdf());
    }

    /// @param id    of the document: the same parts give the same bytes
    /// @param parts at least one
    /// @param font  for this thread alone
    static byte[] of(Joining joining, long id, List<Part> parts, TrueTypeFont font) throws IOException {
        try (var joined = new JoinedPapers(joining, parts, font)) {
            return joined.bytes(id);
        }
    }

    private byte[] bytes(long id) throws IOException {
        starts.add(0);
        noteSeal(whole, 0);
        for (var part : parts.subList(1, parts.size())) {
            append(part);
        }
        if (!prints.isEmpty()) {
            markPrints();
        }
        entitle(whole, joining.title());
        whole.getDocumentCatalog().setDocumentOutline(bookmarks());
        whole.setDocumentId(id);
        var bytes = new ByteArrayOutputStream();
        whole.save(bytes);
        return bytes.toByteArray();
    }

    private void append(Part part) throws IOException {
        var start = whole.getNumberOfPages();
        starts.add(start);
        var next = Loader.loadPDF(part.pdf());
        open.add(next);
        noteSeal(next, start);
        merger.appendDocument(whole, next);
    }

    private void noteSeal(PDDocument paper, int start) throws IOException {
        if (PrintedSeal.in(paper, joining.print())) {
            for (int page = 0; page < paper.getNumberOfPages(); page++) {
                prints.add(start + page);
            }
        }
    }

    private void markPrints() throws IOException {
        var letters = PaperFonts.in(whole, font).supply();
        for (int page : prints) {
            mark(whole.getPage(page), letters);
        }
    }

    /// Beside the text of the paper, as the numbers of the pages are: the words are read out with the seal.
    private void mark(PDPage page, PDFont letters) throws IOException {
        var width = letters.getStringWidth(joining.print()) / 1000 * MARK_SIZE;
        var box = page.getMediaBox();
        try (var content = new PDPageContentStream(whole, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.beginText();
            content.setFont(letters, MARK_SIZE);
            content.setNonStrokingColor(RED);
            content.newLineAtOffset((box.getWidth() - width) / 2, box.getHeight() - MARK_TOP);
            content.showText(joining.print());
            content.endText();
            content.endMarkedContent();
        }
    }

    private PDDocumentOutline bookmarks() {
        var outline = new PDDocumentOutline();
        for (int i = 0; i < starts.size(); i++) {
            var item = new PDOutlineItem();
            item.setTitle(parts.get(i).title());
            item.setDestination(whole.getPage(starts.get(i)));
            outline.addLast(item);
        }
        return outline;
    }

    /// The description of the document and its metadata give the same title.
    private static void entitle(PDDocument document, String title) throws IOException {
        document.getDocumentInformation().setTitle(title);
        var metadata = document.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        var before = xmp.indexOf("<dc:title>");
        var end = xmp.indexOf("</dc:title>");
        if (before >= 0 && end > before) {
            var escaped = title.replace("&", "&amp;").replace("<", "&lt;");
            var entitled = xmp.substring(before, end)
                    .replaceAll("(<rdf:li[^>]*>)[^<]*", "$1" + Matcher.quoteReplacement(escaped));
            metadata.importXMPMetadata(
                    (xmp.substring(0, before) + entitled + xmp.substring(end)).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        for (var document : open) {
            document.close();
        }
        whole.close();
    }

    /// @param title of its bookmark
    /// @param pdf   not to be changed
    record Part(String title, byte[] pdf) {}
}
