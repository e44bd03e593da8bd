package onething.persistence.papers.seal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TrueTypeFont;

/// The picture of a sample seal: a red ring with the office's name, a star, and 样章 below it.
///
/// The characters are drawn as the outlines of the papers' font, because the fonts of AWT need more of the system
/// than a server has.
final class SealPicture {

    private static final int SIZE = 480;
    private static final Color RED = new Color(0xC8, 0x10, 0x1E);
    private static final double CENTRE = SIZE / 2.0;
    private static final double RING = 10;
    private static final double NAME_RADIUS = 178;

    /// The name takes up to this part of the ring, and each character at most [#STEP].
    private static final double ARC = Math.toRadians(250);

    private static final double STEP = Math.toRadians(24);
    private static final double LARGEST = 62;

    private final Graphics2D graphics;
    private final TrueTypeFont font;

    private SealPicture(Graphics2D graphics, TrueTypeFont font) {
        this.graphics = graphics;
        this.font = font;
    }

    /// As PNG, transparent beside its lines.
    static byte[] of(String office, TrueTypeFont font) throws IOException {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(RED);
        new SealPicture(graphics, font).draw(office);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private void draw(String office) throws IOException {
        graphics.setStroke(new BasicStroke((float) RING));
        graphics.draw(new Ellipse2D.Double(RING, RING, SIZE - 2 * RING, SIZE - 2 * RING));
        graphics.fill(star(46));
        name(office.codePoints().toArray());
        straight("样章".codePoints().toArray(), CENTRE + 128, 64);
    }

    private void name(int[] characters) throws IOException {
        var step = Math.min(STEP, ARC / characters.length);
        var size = Math.min(LARGEST, NAME_RADIUS * step * 0.95);
        var first = -step * (characters.length - 1) / 2;
        for (int i = 0; i < characters.length; i++) {
            var place = AffineTransform.getRotateInstance(first + step * i, CENTRE, CENTRE);
            place.translate(CENTRE, CENTRE - NAME_RADIUS);
            fill(characters[i], size, place);
        }
    }

    private void straight(int[] characters, double y, double size) throws IOException {
        for (int i = 0; i < characters.length; i++) {
            var x = CENTRE + (i - (characters.length - 1) / 2.0) * size;
            fill(characters[i], size, AffineTransform.getTranslateInstance(x, y));
        }
    }

    /// Draws a character around the middle of its place.
    private void fill(int character, double size, AffineTransform place) throws IOException {
        var glyph = font.getUnicodeCmapLookup().getGlyphId(character);
        var outline = font.getGlyph().getGlyph(glyph);
        if (outline == null) {
            return;
        }
        var path = outline.getPath();
        var scale = size / font.getUnitsPerEm();
        var box = path.getBounds2D();
        place.scale(scale, -scale);
        place.translate(-box.getCenterX(), -box.getCenterY());
        graphics.fill(path.createTransformedShape(place));
    }

    private static GeneralPath star(double radius) {
        var path = new GeneralPath();
        for (int i = 0; i < 10; i++) {
            var angle = -Math.PI / 2 + i * Math.PI / 5;
            var length = i % 2 == 0 ? radius : radius * 0.382;
            var x = CENTRE + Math.cos(angle) * length;
            var y = CENTRE + Math.sin(angle) * length;
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }
}
