package onething.persistence.papers.ofd;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.pageDescription.color.color.CT_Color;

/// Reads what a page of a PDF draws, and writes the same at the same places into a layer of an OFD page: text as
/// text, lines and areas as paths, pictures as pictures. Clipping is left out: a paper draws nothing outside its
/// cells.
final class OfdPage extends PDFGraphicsStreamEngine {

    private final Scale scale;
    private final OfdIds ids;
    private final OfdPictures pictures;
    private final CT_Layer layer = new CT_Layer();
    private final OfdText text;
    private final GeneralPath path = new GeneralPath();

    OfdPage(PDPage page, OfdIds ids, OfdPictures pictures, OfdFont font) {
        super(page);
        this.scale = new Scale(page.getMediaBox().getHeight());
        this.ids = ids;
        this.pictures = pictures;
        this.text = new OfdText(ids, layer, font);
        layer.setObjID(ids.next());
    }

    CT_Layer layer() throws IOException {
        processPage(getPage());
        text.end();
        return layer;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        var character = font.toUnicode(code);
        if (character != null) {
            var at = scale.place(place.getTranslateX(), place.getTranslateY());
            var size = place.getScalingFactorY();
            text.add(
                    character,
                    at,
                    Scale.length(size),
                    Scale.length(displacement.getX() * place.getScalingFactorX()),
                    rgb(getGraphicsState().getNonStrokingColor()));
        }
    }

    @Override
    public void drawImage(PDImage picture) throws IOException {
        text.end();
        var matrix = getGraphicsState().getCurrentTransformationMatrix();
        var corner = scale.place(matrix.getTranslateX(), matrix.getTranslateY() + matrix.getScalingFactorY());
        var width = Scale.length(matrix.getScalingFactorX());
        var height = Scale.length(matrix.getScalingFactorY());
        var image = new ImageObject(ids.next());
        image.setBoundary(corner.x, corner.y, width, height);
        image.setCTM(new ST_Array(width, 0, 0, height, 0, 0));
        image.setResourceID(pictures.add(picture).ref());
        layer.addPageBlock(image);
    }

    @Override
    public void strokePath() throws IOException {
        drawn(true, false);
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        drawn(false, true);
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        drawn(true, true);
    }

    private void drawn(boolean stroked, boolean filled) throws IOException {
        text.end();
        var bounds = path.getBounds2D();
        double line = stroked ? transformWidth(getGraphicsState().getLineWidth()) : 0;
        var corner = scale.place(bounds.getMinX() - line, bounds.getMaxY() + line);
        var drawn = new PathObject(ids.next());
        drawn.setBoundary(
                corner.x,
                corner.y,
                Scale.length(bounds.getWidth() + 2 * line),
                Scale.length(bounds.getHeight() + 2 * line));
        drawn.setStroke(stroked);
        drawn.setFill(filled);
        if (stroked) {
            drawn.setLineWidth(Scale.length(line));
            drawn.setStrokeColor(colour(rgb(getGraphicsState().getStrokingColor())));
        }
        if (filled) {
            drawn.setFillColor(colour(rgb(getGraphicsState().getNonStrokingColor())));
        }
        drawn.setAbbreviatedData(outline(corner));
        layer.addPageBlock(drawn);
        path.reset();
    }

    private AbbreviatedData outline(Point2D.Double corner) {
        var outline = new AbbreviatedData();
        var points = new double[6];
        for (var step = path.getPathIterator(null); !step.isDone(); step.next()) {
            int kind = step.currentSegment(points);
            var a = within(corner, points[0], points[1]);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> outline.moveTo(a.x, a.y);
                case PathIterator.SEG_LINETO -> outline.lineTo(a.x, a.y);
                case PathIterator.SEG_CUBICTO -> {
                    var b = within(corner, points[2], points[3]);
                    var c = within(corner, points[4], points[5]);
                    outline.cubicBezier(a.x, a.y, b.x, b.y, c.x, c.y);
                }
                default -> outline.close();
            }
        }
        return outline;
    }

    private Point2D.Double within(Point2D.Double corner, double x, double y) {
        var place = scale.place(x, y);
        return new Point2D.Double(Scale.rounded(place.x - corner.x), Scale.rounded(place.y - corner.y));
    }

    /// Three numbers from 0 to 255.
    private static String rgb(PDColor colour) throws IOException {
        int value = colour.toRGB();
        return (value >> 16 & 255) + " " + (value >> 8 & 255) + " " + (value & 255);
    }

    static CT_Color colour(String rgb) {
        return new CT_Color().setValue(ST_Array.getInstance(rgb));
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName shading) {}
}
