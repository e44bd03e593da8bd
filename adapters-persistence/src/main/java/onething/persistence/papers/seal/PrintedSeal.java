package onething.persistence.papers.seal;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;

/// The seal of a paper that goes into another file: its picture becomes a part of the page, a figure with the words
/// of the seal. The signature covers a file that is no more, and a field without one would ask a reader to sign.
public final class PrintedSeal {

    private static final COSName STRUCT_PARENTS = COSName.STRUCT_PARENTS;

    private PrintedSeal() {}

    /// @param print what the figure says besides whose seal it is
    /// @return whether the document has a seal
    public static boolean in(PDDocument document, String print) throws IOException {
        var catalog = document.getDocumentCatalog();
        if (catalog.getAcroForm(null) == null) {
            return false;
        }
        catalog.setAcroForm(null);
        boolean found = false;
        for (var page : document.getPages()) {
            var annotations = page.getAnnotations();
            for (var annotation : annotations) {
                if (annotation instanceof PDAnnotationWidget widget) {
                    print(document, page, widget, print);
                    found = true;
                }
            }
            annotations.removeIf(PDAnnotationWidget.class::isInstance);
            page.setAnnotations(annotations);
        }
        return found;
    }

    private static void print(PDDocument document, PDPage page, PDAnnotationWidget widget, String print)
            throws IOException {
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        var numbers = numbers(root);
        var field = element(numbers, widget.getCOSObject().getInt(COSName.STRUCT_PARENT));
        var parts =
                (COSArray) numbers.getObject(place(numbers, page.getCOSObject().getInt(STRUCT_PARENTS)) + 1);
        var figure = figure(root, page, widget, print);
        var mark = parts.size();
        figure.getCOSObject().setInt(COSName.K, mark);
        parts.add(figure.getCOSObject());
        replace(root, field, figure);
        draw(document, page, widget, mark);
    }

    private static PDStructureElement figure(PDStructureTreeRoot root, PDPage page, PDAnnotation widget, String print) {
        var figure = new PDStructureElement(StandardStructureTypes.Figure, whole(root));
        figure.setPage(page);
        figure.setAlternateDescription(widget.getContents() + "（" + print + "）");
        var layout = new PDLayoutAttributeObject();
        layout.setBBox(widget.getRectangle());
        figure.addAttribute(layout);
        return figure;
    }

    /// Takes the field out of the tags, and puts the figure there.
    private static void replace(PDStructureTreeRoot root, COSDictionary field, PDStructureElement figure) {
        var numbers = numbers(root);
        for (int i = 1; i < numbers.size(); i += 2) {
            if (numbers.getObject(i) == field) {
                numbers.remove(i);
                numbers.remove(i - 1);
                break;
            }
        }
        var whole = whole(root);
        whole.removeKid(new PDStructureElement(field));
        whole.appendKid(figure);
    }

    private static void draw(PDDocument document, PDPage page, PDAnnotationWidget widget, int mark) throws IOException {
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, mark);
        var place = widget.getRectangle();
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(
                    COSName.getPDFName(StandardStructureTypes.Figure), PDPropertyList.create(properties));
            content.saveGraphicsState();
            content.transform(Matrix.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY()));
            content.drawForm(widget.getNormalAppearanceStream());
            content.restoreGraphicsState();
            content.endMarkedContent();
        }
    }

    private static PDStructureNode whole(PDStructureTreeRoot root) {
        return (PDStructureNode) root.getKids().getFirst();
    }

    private static COSArray numbers(PDStructureTreeRoot root) {
        return Optional.ofNullable(root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS))
                .orElseThrow(() -> new IllegalArgumentException("the paper's tags are not in one list"));
    }

    private static COSDictionary element(COSArray numbers, int key) {
        return (COSDictionary) numbers.getObject(place(numbers, key) + 1);
    }

    private static int place(COSArray numbers, int key) {
        for (int i = 0; i < numbers.size(); i += 2) {
            if (numbers.getObject(i) instanceof COSInteger number && number.intValue() == key) {
                return i;
            }
        }
        throw new IllegalArgumentException("a part of the paper has no tag");
    }
}
