package onething.persistence.papers;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The drawings of the guide as pictures. JSVG draws their lines and areas; their texts are outlines of the papers'
/// font by then ([DrawnText]), so a drawing needs no font of the system and looks the same on every machine.
///
/// A guide has few of them, and each is drawn once.
final class Drawings {

    /// Dots for each unit of the drawing. A drawing is 320 units wide, so it has about 290 dots an inch on paper.
    private static final int SCALE = 3;

    /// Drawings of more versions of the guide than this are drawn again.
    private static final int KEPT = 100;

    private final Map<String, String> drawn = new ConcurrentHashMap<>();
    private final PaperFonts fonts;

    Drawings(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /// A `data:` address of the picture as PNG, on white.
    ///
    /// @throws IllegalArgumentException for what is no SVG
    String of(String svg) {
        if (drawn.size() >= KEPT) {
            drawn.clear();
        }
        return drawn.computeIfAbsent(svg, this::draw);
    }

    private String draw(String svg) {
        var font = fonts.take();
        try {
            return picture(new DrawnText(font).asOutlines(svg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fonts.giveBack(font);
        }
    }

    private static String picture(String svg) {
        var document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalArgumentException("no drawing");
        }
        var size = document.size();
        int width = Math.round(size.width * SCALE);
        int height = Math.round(size.height * SCALE);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(width, height));
        } finally {
            graphics.dispose();
        }
        return Pictures.png(image);
    }
}
