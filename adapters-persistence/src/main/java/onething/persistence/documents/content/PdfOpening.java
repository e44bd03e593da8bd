package onething.persistence.documents.content;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Opens a PDF that was accepted, with the same bounds for its packed lists as when it was read.
public final class PdfOpening {

    private PdfOpening() {}

    /// @throws IOException if it cannot be opened
    public static PDDocument open(FileBytes file) throws IOException {
        var budget = new PdfBudget();
        budget.read(file);
        return new BoundedPdfParser(new PdfSource(file), budget).parse();
    }
}
