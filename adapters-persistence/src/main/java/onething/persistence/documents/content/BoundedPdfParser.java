package onething.persistence.documents.content;

import java.io.IOException;
import java.util.zip.InflaterInputStream;
import onething.persistence.documents.content.PdfBudget.PdfTooComplex;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;

/// PDFBox's parser with the limits of a [PdfBudget]. It unpacks only lists of objects, and only those
/// packed in the one way that programs use.
final class BoundedPdfParser extends PDFParser {

    BoundedPdfParser(RandomAccessRead source, PdfBudget budget) throws IOException {
        super(source);
        document = new BoundedDocument(budget);
    }

    /// A lock that PDFBox does not know counts as a lock too.
    @Override
    protected void prepareDecryption() throws IOException {
        try {
            super.prepareDecryption();
        } catch (IOException e) {
            throw new PdfLocked(e);
        }
    }

    /// The file needs a password to open. PDFBox goes on after an `IOException`; this ends it.
    static final class PdfLocked extends RuntimeException {

        private static final long serialVersionUID = 1;

        PdfLocked(IOException cause) {
            super(cause);
        }
    }

    /// A packed list of objects cannot be unpacked. PDFBox goes on after an `IOException`; this ends it.
    static final class PdfDamaged extends RuntimeException {

        private static final long serialVersionUID = 1;

        PdfDamaged(IOException cause) {
            super(cause);
        }
    }

    private final class BoundedDocument extends COSDocument {

        private final PdfBudget budget;

        BoundedDocument(PdfBudget budget) {
            super(BoundedPdfParser.this);
            this.budget = budget;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            var stream = new BoundedStream(createRandomAccessReadView(start, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    private static final class BoundedStream extends COSStream {

        private final PdfBudget budget;

        BoundedStream(RandomAccessReadView bytes, PdfBudget budget) throws IOException {
            super(null, bytes);
            this.budget = budget;
        }

        /// PDFBox would skip a list that it cannot unpack, and its objects would stay unchecked. So such
        /// a list ends the reading.
        @Override
        public RandomAccessRead createView() throws IOException {
            if (isPacked()) {
                try (var raw = createRawInputStream();
                        var unpacked = new InflaterInputStream(raw)) {
                    budget.unpack(unpacked);
                } catch (IOException e) {
                    throw new PdfDamaged(e);
                }
            }
            return super.createView();
        }

        private boolean isPacked() {
            return switch (getFilters()) {
                case null -> false;
                case COSName name -> isFlate(name);
                case COSArray list when list.size() == 0 -> false;
                case COSArray list when list.size() == 1 && list.getObject(0) instanceof COSName name -> isFlate(name);
                default -> throw new PdfTooComplex();
            };
        }

        private static boolean isFlate(COSName filter) {
            if (filter.equals(COSName.FLATE_DECODE) || filter.equals(COSName.FLATE_DECODE_ABBREVIATION)) {
                return true;
            }
            throw new PdfTooComplex();
        }
    }
}
