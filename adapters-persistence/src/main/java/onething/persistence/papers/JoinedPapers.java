package onething.persistence.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import onething.application.port.out.paper.PaperRenderer.Rendered;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/// Puts papers into one PDF with PDFBox. The pages, their tags and the metadata of PDF/A and PDF/UA stay: the file
/// of the first paper takes the others in.
final class JoinedPapers {

    private JoinedPapers() {}

    /// @param papers at least one
    static byte[] of(String title, List<Rendered> papers) throws IOException {
        var merger = new PDFMergerUtility();
        // The pages share what their own document has, so each document stays open until all is written.
        var open = new ArrayList<PDDocument>();
        try (var whole = Loader.loadPDF(papers.getFirst().file().bytes())) {
            var starts = new ArrayList<Integer>();
            starts.add(0);
            for (var paper : papers.subList(1, papers.size())) {
                starts.add(whole.getNumberOfPages());
                var next = Loader.loadPDF(paper.file().bytes());
                open.add(next);
                merger.appendDocument(whole, next);
            }
            entitle(whole, title);
            whole.getDocumentCatalog().setDocumentOutline(bookmarks(whole, papers, starts));
            whole.setDocumentId(papers.getFirst().paper().id().value().getMostSignificantBits() ^ papers.size());
            var bytes = new ByteArrayOutputStream();
            whole.save(bytes);
            return bytes.toByteArray();
        } finally {
            for (var document : open) {
                document.close();
            }
        }
    }

    private static PDDocumentOutline bookmarks(PDDocument whole, List<Rendered> papers, List<Integer> starts) {
        var outline = new PDDocumentOutline();
        for (int i = 0; i < papers.size(); i++) {
            var item = new PDOutlineItem();
            item.setTitle(papers.get(i).paper().content().title());
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
}
