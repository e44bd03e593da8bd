package onething.persistence.papers;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.xml.sax.SAXException;

/// Writes the texts of a drawing as the outlines of a font, which need no font of the system. It reads what
/// drawings use: `x`, `y`, `font-size`, `text-anchor` and `font-weight`.
final class DrawnText {

    private static final double NORMAL_SIZE = 16;

    /// What a bold character gets around its outline, as a part of its size.
    private static final double BOLD = 0.04;

    private final TrueTypeFont font;

    DrawnText(TrueTypeFont font) {
        this.font = font;
    }

    /// @throws IllegalArgumentException for what is no XML
    String asOutlines(String svg) throws IOException {
        var document = parsed(svg);
        var found = document.getElementsByTagNameNS("*", "text");
        var texts = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add((Element) found.item(i));
        }
        for (var text : texts) {
            text.getParentNode().replaceChild(outline(text), text);
        }
        return written(document);
    }

    private Element outline(Element text) throws IOException {
        var path = text.getOwnerDocument().createElementNS(text.getNamespaceURI(), "path");
        for (var name : new String[] {"fill", "opacity", "transform"}) {
            if (text.hasAttribute(name)) {
                path.setAttribute(name, text.getAttribute(name));
            }
        }
        double size = number(inherited(text, "font-size"), NORMAL_SIZE);
        if (inherited(text, "font-weight").equals("bold")) {
            path.setAttribute("stroke", inherited(text, "fill"));
            path.setAttribute("stroke-width", String.format(Locale.ROOT, "%.2f", size * BOLD));
        }
        path.setAttribute("d", data(text, size));
        return path;
    }

    private String data(Element text, double size) throws IOException {
        var characters = text.getTextContent().strip().codePoints().toArray();
        var glyphs = font.getUnicodeCmapLookup();
        double scale = size / font.getUnitsPerEm();
        double length = 0;
        for (int character : characters) {
            length += font.getAdvanceWidth(glyphs.getGlyphId(character)) * scale;
        }
        double x = number(text.getAttribute("x"), 0)
                - switch (inherited(text, "text-anchor")) {
                    case "middle" -> length / 2;
                    case "end" -> length;
                    default -> 0;
                };
        double y = number(text.getAttribute("y"), 0);
        var data = new StringBuilder();
        for (int character : characters) {
            int glyph = glyphs.getGlyphId(character);
            var outline = font.getGlyph().getGlyph(glyph);
            if (outline != null) {
                var place = AffineTransform.getTranslateInstance(x, y);
                place.scale(scale, -scale);
                add(outline.getPath().getPathIterator(place), data);
            }
            x += font.getAdvanceWidth(glyph) * scale;
        }
        return data.toString();
    }

    private static void add(PathIterator outline, StringBuilder data) {
        var points = new double[6];
        for (; !outline.isDone(); outline.next()) {
            switch (outline.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> add("M", points, 2, data);
                case PathIterator.SEG_LINETO -> add("L", points, 2, data);
                case PathIterator.SEG_QUADTO -> add("Q", points, 4, data);
                case PathIterator.SEG_CUBICTO -> add("C", points, 6, data);
                default -> data.append("Z");
            }
        }
    }

    private static void add(String command, double[] points, int count, StringBuilder data) {
        data.append(command);
        for (int i = 0; i < count; i++) {
            data.append(String.format(Locale.ROOT, i == 0 ? "%.2f" : " %.2f", points[i]));
        }
    }

    /// Of the element or of what it is in; blank without one.
    private static String inherited(Element element, String attribute) {
        for (var at = element; at != null; at = at.getParentNode() instanceof Element parent ? parent : null) {
            if (at.hasAttribute(attribute)) {
                return at.getAttribute(attribute);
            }
        }
        return "";
    }

    private static double number(String text, double otherwise) {
        return text.isBlank() ? otherwise : Double.parseDouble(text);
    }

    private static Document parsed(String svg) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK reads no XML", e);
        } catch (SAXException e) {
            throw new IllegalArgumentException("no drawing", e);
        }
    }

    private static String written(Document document) {
        var writer = writers().createLSSerializer();
        writer.getDomConfig().setParameter("xml-declaration", false);
        return writer.writeToString(document);
    }

    private static DOMImplementationLS writers() {
        try {
            return (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the JDK writes no XML", e);
        }
    }
}
