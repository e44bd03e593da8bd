package onething.persistence.documents.content;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/// A file as PDFBox reads it.
final class PdfSource implements RandomAccessRead {

    private final FileBytes file;
    private final byte[] window = new byte[8 * 1024];
    private long start;
    private int filled;
    private long position;
    private boolean closed;

    PdfSource(FileBytes file) {
        this.file = file;
    }

    @Override
    public int read() {
        if (!isInWindow() && !fill()) {
            return -1;
        }
        return window[(int) (position++ - start)] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!isInWindow() && !fill()) {
            return -1;
        }
        int from = (int) (position - start);
        int some = Math.min(length, filled - from);
        System.arraycopy(window, from, into, offset, some);
        position += some;
        return some;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("before the beginning");
        }
        position = Math.min(to, file.size());
    }

    @Override
    public long length() {
        return file.size();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() {
        return position >= file.size();
    }

    /// A separate position, so no view moves another one's.
    @Override
    public RandomAccessReadView createView(long from, long length) throws IOException {
        return new RandomAccessReadView(new PdfSource(file), from, length, true);
    }

    @Override
    public void close() {
        closed = true;
    }

    private boolean isInWindow() {
        return position >= start && position < start + filled;
    }

    private boolean fill() {
        start = position;
        filled = Math.max(0, file.read(start, window, 0, window.length));
        return filled > 0;
    }
}
