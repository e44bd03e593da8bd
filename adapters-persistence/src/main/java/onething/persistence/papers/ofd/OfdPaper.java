package onething.persistence.papers.ofd;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.paper.Paper;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.ofdrw.core.basicStructure.doc.CT_CommonData;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.doc.Document;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicStructure.pageTree.Pages;
import org.ofdrw.core.basicStructure.res.Res;
import org.ofdrw.core.basicStructure.res.resources.Fonts;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.text.font.CT_Font;

/// A paper as OFD, GB/T 33190. Its pages are read from the PDF of the paper, so both show the same at the same
/// places. The same PDF always gives the same bytes.
public final class OfdPaper {

    private static final String FONT_FILE = "NotoSansSC.ttf";

    private final OfdIds ids = new OfdIds();
    private final OfdPictures pictures = new OfdPictures(ids);
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Paper paper;
    private final OfdFont font;

    private OfdPaper(Paper paper, TrueTypeFont font) {
        this.paper = paper;
        this.font = new OfdFont(font);
    }

    /// @param font the whole font of the PDF
    public static byte[] of(Paper paper, byte[] pdf, TrueTypeFont font) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new OfdPaper(paper, font).written(document);
        }
    }

    private byte[] written(PDDocument document) throws IOException {
        var fontId = ids.next();
        var pages = new Pages();
        var sheets = new LinkedHashMap<String, Page>();
        for (var page : document.getPages()) {
            var place = "Pages/Page_" + pages.getSize() + "/Content.xml";
            pages.addPage(new org.ofdrw.core.basicStructure.pageTree.Page(ids.next(), new ST_Loc(place)));
            sheets.put("Doc_0/" + place, page(page));
        }
        var fonts = new Fonts()
                .addFont(new CT_Font()
                        .setID(fontId)
                        .setFontName("Noto Sans SC")
                        .setFamilyName("Noto Sans SC")
                        .setFontFile(FONT_FILE));
        var first = document.getPage(0);
        var root = new Document()
                .setCommonData(new CT_CommonData()
                        .setMaxUnitID(ids.last())
                        .setPageArea(area(first))
                        .setPublicRes(new ST_Loc("PublicRes.xml"))
                        .setDocumentRes(new ST_Loc("DocumentRes.xml")))
                .setPages(pages);
        files.put(
                "OFD.xml",
                Archive.xml(new OFD(new DocBody().setDocInfo(info()).setDocRoot(new ST_Loc("Doc_0/Document.xml")))));
        files.put("Doc_0/Document.xml", Archive.xml(root));
        files.put("Doc_0/PublicRes.xml", Archive.xml(resources().addResource(fonts)));
        files.put("Doc_0/DocumentRes.xml", Archive.xml(resources().addResource(pictures.list())));
        // The pages name glyphs, whose numbers are known when the font is written.
        files.put("Doc_0/Res/" + FONT_FILE, font.subset());
        for (var sheet : sheets.entrySet()) {
            files.put(sheet.getKey(), Archive.xml(sheet.getValue()));
        }
        pictures.files().forEach((name, bytes) -> files.put("Doc_0/Res/" + name, bytes));
        return Archive.of(files);
    }

    private Page page(PDPage page) throws IOException {
        return new Page()
                .setArea(area(page))
                .setContent(new Content().addLayer(new OfdPage(page, ids, pictures, font).layer()));
    }

    private static CT_PageArea area(PDPage page) {
        var box = page.getMediaBox();
        return new CT_PageArea(0, 0, Scale.length(box.getWidth()), Scale.length(box.getHeight()));
    }

    private static Res resources() {
        return new Res().setBaseLoc(new ST_Loc("Res"));
    }

    private CT_DocInfo info() {
        return new CT_DocInfo()
                .setDocID(paper.id().value())
                .setTile(paper.content().title())
                .setAuthor(paper.content().office())
                .setCreationDate(WorkingCalendar.dayOf(paper.issued()))
                .setCreator("onething");
    }
}
