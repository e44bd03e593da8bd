package onething.persistence.documents.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import onething.persistence.documents.content.FileBytes;
import onething.persistence.documents.content.PdfOpening;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// Draws pages of a PDF with PDFBox. What is not drawn after ten seconds is not shown.
final class PdfPages {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private PdfPages() {}

    /// @throws IOException if it cannot be drawn
    static Optional<BufferedImage> first(FileBytes file, int side) throws IOException {
        try (var opened = PdfOpening.open(file)) {
            return drawn(opened, renderer(opened), 0, side);
        }
    }

    /// Gives the first pages to `each`, one after another, so that one at a time is in memory. It ends at a page
    /// that cannot be drawn.
    ///
    /// @return whether these are all
    /// @throws IOException if the file cannot be opened
    static boolean first(FileBytes file, int side, int most, Drawn each) throws IOException {
        try (var opened = PdfOpening.open(file)) {
            var renderer = renderer(opened);
            int pages = Math.min(most, opened.getNumberOfPages());
            for (int page = 0; page < pages; page++) {
                try {
                    var drawn = drawn(opened, renderer, page, side);
                    if (drawn.isEmpty()) {
                        return false;
                    }
                    each.take(drawn.get());
                } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError _) {
                    return false;
                }
            }
            return pages == opened.getNumberOfPages();
        }
    }

    private static Renderer renderer(PDDocument opened) {
        var renderer = new Renderer(opened, System.nanoTime() + LONGEST.toNanos());
        renderer.setSubsamplingAllowed(true);
        return renderer;
    }

    private static Optional<BufferedImage> drawn(PDDocument opened, Renderer renderer, int page, int side)
            throws IOException {
        var box = opened.getPage(page).getCropBox();
        float longest = Math.max(box.getWidth(), box.getHeight());
        return longest > 0
                ? Optional.of(
                        CopyMaker.scaled(renderer.renderImage(page, Math.min(4, side / longest), ImageType.RGB), side))
                : Optional.empty();
    }

    /// Takes the picture of a page.
    interface Drawn {

        void take(BufferedImage picture) throws IOException;
    }

    private static final class Renderer extends PDFRenderer {

        private final long end;

        Renderer(PDDocument document, long end) {
            super(document);
            this.end = end;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {

                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    if (System.nanoTime() > end) {
                        throw new TooSlow();
                    }
                    super.processOperator(operator, operands);
                }
            };
        }
    }

    /// PDFBox goes on after an `IOException` of an operator.
    private static final class TooSlow extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
