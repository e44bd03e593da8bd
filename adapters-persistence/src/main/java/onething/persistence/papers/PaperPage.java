package onething.persistence.papers;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperContent.Block;
import onething.domain.paper.PaperContent.Drawing;
import onething.domain.paper.PaperContent.Heading;
import onething.domain.paper.PaperContent.Items;
import onething.domain.paper.PaperContent.Paragraph;
import onething.domain.paper.PaperContent.PrintedPromise;
import onething.domain.paper.PaperContent.Proof;
import onething.domain.paper.PaperContent.Row;
import onething.domain.paper.PaperContent.Signature;
import onething.domain.paper.PaperContent.Table;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A paper as an HTML document. It is built as a tree, so text can never become markup.
final class PaperPage {

    private final Document document;
    private final Map<String, byte[]> pictures;
    private final UnaryOperator<String> drawn;
    private final UnaryOperator<String> printable;

    private PaperPage(Map<String, byte[]> pictures, UnaryOperator<String> drawn, UnaryOperator<String> printable) {
        this.document = emptyDocument();
        this.pictures = pictures;
        this.drawn = drawn;
        this.printable = printable;
    }

    /// @param pictures  by their SHA-256
    /// @param drawn     gives the picture of a drawing, as a `data:` address
    /// @param printable gives a text that the font can print
    static Document of(
            PaperContent content,
            String css,
            Map<String, byte[]> pictures,
            UnaryOperator<String> drawn,
            UnaryOperator<String> printable) {
        return new PaperPage(pictures, drawn, printable).page(content, css);
    }

    private Document page(PaperContent content, String css) {
        var html = document.createElement("html");
        html.setAttribute("lang", "zh-CN");
        document.appendChild(html);
        var head = child(html, "head");
        child(head, "title", content.title());
        var description = child(head, "meta");
        description.setAttribute("name", "description");
        description.setAttribute("content", content.title());
        child(head, "style", css);
        var body = child(html, "body");
        child(body, "h1", content.title());
        child(body, "p", content.number()).setAttribute("class", "number");
        var parts = LastPart.of(content.blocks());
        boolean first = true;
        for (var block : parts.before()) {
            block(body, block, first);
            first = false;
        }
        var closing = child(body, "div");
        closing.setAttribute("class", parts.splits() ? "closing rest" : "closing");
        for (var block : parts.last()) {
            block(closing, block, first);
            first = false;
        }
        var end = child(closing, "div");
        end.setAttribute("class", "end");
        child(end, "p", content.office());
        child(end, "p", content.day());
        if (!content.proof().equals(Proof.NONE)) {
            proof(closing, content.proof());
        }
        return document;
    }

    /// The first paragraph names who is addressed, and is not indented.
    private void block(Element body, Block block, boolean first) {
        switch (block) {
            case Heading(var text) -> child(body, "h2", text);
            case Paragraph(var text) -> {
                for (var line : text.lines().toList()) {
                    child(body, "p", line).setAttribute("class", first ? "first" : "text");
                }
            }
            case Table(var rows) -> table(body, rows);
            case Items(var items) -> {
                var list = child(body, "ul");
                items.forEach(item -> child(list, "li", item));
            }
            case Drawing(var title, var description, var svg) -> {
                var place = child(body, "div");
                place.setAttribute("class", "drawing");
                child(place, "p", title);
                image(child(place, "p"), drawn.apply(svg), description.isBlank() ? title : description);
            }
            case Signature(var label, var picture) -> signature(body, label, picture);
        }
    }

    private void table(Element body, List<Row> rows) {
        var table = child(child(body, "table"), "tbody");
        for (var row : rows) {
            var line = child(table, "tr");
            child(line, "th", row.label()).setAttribute("scope", "row");
            var cell = child(line, "td");
            var lines = row.text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (i > 0) {
                    child(cell, "br");
                }
                cell.appendChild(document.createTextNode(printable.apply(lines.get(i))));
            }
        }
    }

    private void signature(Element body, String label, String picture) {
        var line = child(body, "p", label);
        line.setAttribute("class", "signature");
        var bytes = pictures.get(picture);
        if (bytes != null) {
            Pictures.small(bytes).ifPresent(png -> image(line, png, label));
        }
    }

    private void proof(Element body, Proof proof) {
        var place = child(body, "div");
        place.setAttribute("class", "proof");
        child(place, "p", proof.code());
        child(place, "p", proof.text());
        image(child(place, "p"), Pictures.qrCode(proof.link()), proof.link());
        proof.promise().ifPresent(promise -> promise(place, promise));
    }

    /// Beside the QR code, so that it needs no page of its own.
    private void promise(Element proof, PrintedPromise promise) {
        var place = child(proof, "div");
        place.setAttribute("class", "promise");
        promise.signed()
                .statement()
                .events()
                .forEach(event -> child(place, "p", promise.words().event() + event));
        child(place, "p", promise.words().promise());
        child(place, "p", promise.signed().token());
    }

    private void image(Element parent, String png, String alternative) {
        var image = child(parent, "img");
        image.setAttribute("src", png);
        image.setAttribute("alt", printable.apply(alternative));
    }

    private Element child(Element parent, String name) {
        var child = document.createElement(name);
        parent.appendChild(child);
        return child;
    }

    private Element child(Element parent, String name, String text) {
        var child = child(parent, name);
        child.appendChild(document.createTextNode(printable.apply(text)));
        return child;
    }

    static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK builds no documents", e);
        }
    }
}
