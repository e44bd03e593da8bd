package onething.persistence.papers.ofd;

import java.awt.geom.Point2D;

/// From the points of a PDF page, counted from its lower edge, to millimetres from the upper edge of an OFD page.
record Scale(double pageHeight) {

    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;
    private static final double THOUSANDS = 1_000;

    /// A length, in thousandths of a millimetre: the same number in each run.
    static double length(double points) {
        return rounded(points * MILLIMETRES_PER_POINT);
    }

    static double rounded(double millimetres) {
        return Math.rint(millimetres * THOUSANDS) / THOUSANDS;
    }

    Point2D.Double place(double x, double y) {
        return new Point2D.Double(length(x), length(pageHeight - y));
    }
}
