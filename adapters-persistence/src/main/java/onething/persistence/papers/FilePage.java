package onething.persistence.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import onething.application.port.out.paper.PaperRenderer.ShownFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A file that was handed in as an HTML document: its name, and each of its pages on a page of A4.
final class FilePage {

    /// What a page of A4 has room for below the name, in millimetres.
    private static final double WIDTH = 162;

    private static final double HEIGHT = 205;

    private final Document document = PaperPage.emptyDocument();
    private final UnaryOperator<String> printable;

    private FilePage(UnaryOperator<String> printable) {
        this.printable = printable;
    }

    /// @param printable gives a text that the font can print
    static Document of(ShownFile file, String css, UnaryOperator<String> printable) throws IOException {
        return new FilePage(printable).page(file, css);
    }

    private Document page(ShownFile file, String css) throws IOException {
        var html = document.createElement("html");
        html.setAttribute("lang", "zh-CN");
        document.appendChild(html);
        var head = child(html, "head");
        text(child(head, "title"), file.title());
        var description = child(head, "meta");
        description.setAttribute("name", "description");
        description.setAttribute("content", file.title());
        text(child(head, "style"), css);
        var body = child(html, "body");
        var title = child(body, "h1");
        title.setAttribute("class", "file");
        text(title, file.title());
        if (!file.note().isBlank()) {
            text(child(body, "p"), file.note());
        }
        for (int i = 0; i < file.pages().size(); i++) {
            picture(body, file, i);
        }
        return document;
    }

    private void picture(Element body, ShownFile file, int page) throws IOException {
        var place = child(body, "p");
        place.setAttribute("class", page == 0 ? "shown" : "shown next");
        var jpeg = file.pages().get(page);
        var image = child(place, "img");
        image.setAttribute(
                "src", "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg));
        image.setAttribute(
                "alt",
                printable.apply(
                        file.title() + " " + (page + 1) + " / " + file.pages().size()));
        image.setAttribute("style", size(jpeg));
    }

    /// As large as there is room, with its proportions.
    private static String size(byte[] jpeg) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
            try {
                reader.setInput(in, true, true);
                double scale = Math.min(WIDTH / reader.getWidth(0), HEIGHT / reader.getHeight(0));
                return String.format(
                        Locale.ROOT,
                        "width: %.1fmm; height: %.1fmm",
                        reader.getWidth(0) * scale,
                        reader.getHeight(0) * scale);
            } finally {
                reader.dispose();
            }
        }
    }

    private Element child(Element parent, String name) {
        var child = document.createElement(name);
        parent.appendChild(child);
        return child;
    }

    private void text(Element element, String text) {
        element.appendChild(document.createTextNode(printable.apply(text)));
    }
}
