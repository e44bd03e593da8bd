package onething.persistence.documents.content;

import java.io.IOException;
import java.io.InputStream;

/// Limits how much of a PDF is in memory while it is read. PDFBox keeps every object, and unpacks a
/// packed list as a whole, so both are counted before PDFBox sees them.
final class PdfBudget {

    /// The bytes that one packed list of objects may have when it is unpacked. The lists of real files have
    /// up to 200 kB.
    private static final long MAX_UNPACKED = 8_000_000;

    private static final long MAX_ALL_UNPACKED = 4 * MAX_UNPACKED;

    /// The lists, texts, names and dictionaries. A scan of 20 MB has about 300,000 bytes that look like one.
    private static final long MAX_PIECES = 3_000_000;

    private long unpacked;
    private long pieces;

    /// Reads the stream to its end without keeping it.
    void unpack(InputStream stream) throws IOException {
        long before = unpacked;
        var some = new byte[16 * 1024];
        for (int read = stream.read(some); read >= 0; read = stream.read(some)) {
            unpacked += read;
            if (unpacked - before > MAX_UNPACKED || unpacked > MAX_ALL_UNPACKED) {
                throw new PdfTooComplex();
            }
            countPieces(some, read);
        }
    }

    void read(FileBytes file) {
        var some = new byte[16 * 1024];
        long at = 0;
        for (int read = file.read(at, some, 0, some.length); read > 0; read = file.read(at, some, 0, some.length)) {
            countPieces(some, read);
            at += read;
        }
    }

    private void countPieces(byte[] some, int length) {
        for (int i = 0; i < length; i++) {
            switch (some[i]) {
                case '[', '(', '<', '/' -> pieces++;
                default -> {}
            }
        }
        if (pieces > MAX_PIECES) {
            throw new PdfTooComplex();
        }
    }

    /// The file would need too much memory, or is packed in a way that is not read. PDFBox goes on after an
    /// `IOException`; this ends it.
    static final class PdfTooComplex extends RuntimeException {

        private static final long serialVersionUID = 1;

        PdfTooComplex() {
            super("too complex", null, false, false);
        }
    }
}
