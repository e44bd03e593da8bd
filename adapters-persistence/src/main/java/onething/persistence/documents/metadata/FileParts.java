package onething.persistence.documents.metadata;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import onething.persistence.documents.content.FileBytes;

/// A file that is made of parts of another one, and of bytes that come between or instead of them.
public final class FileParts {

    /// Pictures of cameras have fewer than a hundred.
    private static final int MAX_PARTS = 20_000;

    private static final int PIECE = 64 * 1024;

    private final List<Part> parts = new ArrayList<>();
    private long length;
    private Orientation orientation = Orientation.AS_IT_IS;

    FileParts() {}

    static FileParts whole(FileBytes file) {
        var parts = new FileParts();
        parts.parts.add(new Range(0, file.size()));
        parts.length = file.size();
        return parts;
    }

    /// Whether nothing of the file changes.
    public boolean isWhole(FileBytes file) {
        return parts.equals(List.of(new Range(0, file.size())));
    }

    long length() {
        return length;
    }

    Orientation orientation() {
        return orientation;
    }

    /// Notes how a viewer turns the picture.
    FileParts turned(Orientation found) {
        orientation = found;
        return this;
    }

    /// Adds the bytes between two positions of the file.
    void copy(long from, long to) throws IOException {
        if (from >= to) {
            return;
        }
        length += to - from;
        if (!parts.isEmpty() && parts.getLast() instanceof Range(var start, var end) && end == from) {
            parts.set(parts.size() - 1, new Range(start, to));
        } else {
            add(new Range(from, to));
        }
    }

    void put(byte[] bytes) throws IOException {
        length += bytes.length;
        add(new Bytes(bytes));
    }

    void zeros(long count) throws IOException {
        if (count > 0) {
            length += count;
            add(new Zeros(count));
        }
    }

    void append(FileParts others) throws IOException {
        for (var part : others.parts) {
            switch (part) {
                case Range(var from, var to) -> copy(from, to);
                case Bytes(var bytes) -> put(bytes);
                case Zeros(var count) -> zeros(count);
            }
        }
    }

    /// Writes the new file.
    public void write(FileBytes file, Sink sink) throws IOException {
        var piece = new byte[PIECE];
        for (var part : parts) {
            switch (part) {
                case Range range -> copy(file, range, piece, sink);
                case Bytes(var bytes) -> sink.write(ByteBuffer.wrap(bytes));
                case Zeros(var count) -> zeros(count, sink);
            }
        }
    }

    private static void copy(FileBytes file, Range range, byte[] piece, Sink sink) throws IOException {
        for (long at = range.from; at < range.to; ) {
            int some = file.read(at, piece, 0, (int) Math.min(piece.length, range.to - at));
            if (some < 0) {
                throw new EOFException();
            }
            sink.write(ByteBuffer.wrap(piece, 0, some));
            at += some;
        }
    }

    private static void zeros(long count, Sink sink) throws IOException {
        var zeros = new byte[(int) Math.min(PIECE, count)];
        for (long left = count; left > 0; left -= zeros.length) {
            sink.write(ByteBuffer.wrap(zeros, 0, (int) Math.min(zeros.length, left)));
        }
    }

    private void add(Part part) throws IOException {
        if (parts.size() == MAX_PARTS) {
            throw new TooManyParts();
        }
        parts.add(part);
    }

    /// Takes the bytes of the new file, one piece after another. It has read a piece when the call returns.
    @FunctionalInterface
    public interface Sink {
        void write(ByteBuffer piece) throws IOException;
    }

    /// More parts than a picture of a camera has.
    static final class TooManyParts extends IOException {

        private static final long serialVersionUID = 1;
    }

    private sealed interface Part {}

    private record Range(long from, long to) implements Part {}

    private record Bytes(byte[] bytes) implements Part {}

    private record Zeros(long count) implements Part {}
}
