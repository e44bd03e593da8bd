package onething.persistence.papers.seal;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Where the seal goes: over the day at the end of the paper, and over the office above it, as offices do (GB/T
/// 9704—2012, 7.3.5.1). In points from the upper left corner.
///
/// @param page from 0
record SealPlace(int page, double left, double top) {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    /// The width and height of the seal.
    static final double SIZE = SesStructure.DIAMETER * POINTS_PER_MILLIMETRE;

    /// Its middle is this far above the base line of the day: between the day and the office, so both stay legible.
    private static final double ABOVE = 6 * POINTS_PER_MILLIMETRE;

    /// @param day the line below the office's name
    /// @throws IllegalArgumentException if no page has this line
    static SealPlace of(PDDocument document, String day) throws IOException {
        var lines = new Lines(day);
        lines.getText(document);
        if (lines.found == null) {
            throw new IllegalArgumentException("the paper has no day");
        }
        return lines.found;
    }

    private static final class Lines extends PDFTextStripper {

        private final String day;
        private @org.jspecify.annotations.Nullable SealPlace found;

        Lines(String day) {
            this.day = day;
        }

        /// The last line that is the day alone stays.
        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            if (text.strip().equals(day) && !positions.isEmpty()) {
                var first = positions.getFirst();
                var last = positions.getLast();
                var middle = (first.getXDirAdj() + last.getXDirAdj() + last.getWidthDirAdj()) / 2;
                found = new SealPlace(getCurrentPageNo() - 1, middle - SIZE / 2, first.getYDirAdj() - ABOVE - SIZE / 2);
            }
        }
    }
}
