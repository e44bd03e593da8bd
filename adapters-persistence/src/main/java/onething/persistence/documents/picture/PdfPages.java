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

/// Draws the first page of a PDF with PDFBox. A page that takes longer than a few seconds is not drawn to its end
/// and not shown.
final class FirstPage {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private FirstPage() {}

    /// @throws IOException if it cannot be drawn
    static Optional<BufferedImage> of(FileBytes file, int side) throws IOException {
        try (var opened = PdfOpening.open(file)) {
            var box = opened.getPage(0).getCropBox();
            float longest = Math.max(box.getWidth(), box.getHeight());
            if (!(longest > 0)) {
                return Optional.empty();
            }
            var renderer = new Renderer(opened, System.nanoTime() + LONGEST.toNanos());
            renderer.setSubsamplingAllowed(true);
            return Optional.of(
                    CopyMaker.scaled(renderer.renderImage(0, Math.min(4, side / longest), ImageType.RGB), side));
        }
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
