package onething.persistence.papers.ofd;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.text.TextCode;

/// Gathers characters that stand one after another in a line, and writes them as one text. Lengths are millimetres.
final class OfdText {

    /// The number of the font in the document's resources: there is one.
    static final long FONT = 1;

    /// Of the size of a character: how far it reaches above the base line, and how high a line is. Noto's own.
    private static final double ABOVE = 1.16;

    private static final double HEIGHT = 1.448;

    /// The next character of a run may be this part of the size away from the end of the last one.
    private static final double GAP = 0.5;

    private final OfdIds ids;
    private final CT_Layer layer;
    private final OfdFont font;
    private @Nullable Run run;

    OfdText(OfdIds ids, CT_Layer layer, OfdFont font) {
        this.ids = ids;
        this.layer = layer;
        this.font = font;
    }

    /// @param at the left end of its base line
    void add(String character, Point2D.Double at, double size, double advance, String colour) throws IOException {
        if (run == null || !run.goesOn(at, size, colour) || !OfdFont.isInTable(character)) {
            end();
            run = new Run(at, size, colour);
        }
        run.add(character, at.x, advance);
        if (!OfdFont.isInTable(character)) {
            end();
        }
    }

    void end() throws IOException {
        if (run != null) {
            var text = run.text.toString();
            var written = run.written(ids);
            if (OfdFont.isInTable(text)) {
                font.uses(text);
            } else {
                written.addCGTransform(font.glyph(text));
            }
            layer.addPageBlock(written);
            run = null;
        }
    }

    private static final class Run {

        private final Point2D.Double start;
        private final double size;
        private final String colour;
        private final StringBuilder text = new StringBuilder();
        private final List<Double> steps = new ArrayList<>();
        private double last;
        private double end;

        Run(Point2D.Double start, double size, String colour) {
            this.start = start;
            this.size = size;
            this.colour = colour;
            this.end = start.x;
        }

        boolean goesOn(Point2D.Double at, double size, String colour) {
            return at.y == start.y
                    && size == this.size
                    && colour.equals(this.colour)
                    && Math.abs(at.x - end) < GAP * size;
        }

        void add(String character, double x, double advance) {
            if (!text.isEmpty()) {
                steps.add(Scale.rounded(x - last));
            }
            text.append(character);
            last = x;
            end = x + advance;
        }

        TextObject written(OfdIds ids) {
            var code = new TextCode().setCoordinate(0.0, Scale.rounded(ABOVE * size));
            if (!steps.isEmpty()) {
                code.setDeltaX(steps.toArray(Double[]::new));
            }
            code.setContent(text.toString());
            var object = new TextObject(ids.next());
            object.setBoundary(
                    start.x,
                    Scale.rounded(start.y - ABOVE * size),
                    Scale.rounded(end - start.x),
                    Scale.rounded(HEIGHT * size));
            object.setFont(FONT);
            object.setSize(size);
            object.setFillColor(OfdPage.colour(colour));
            object.addTextCode(code);
            return object;
        }
    }
}
