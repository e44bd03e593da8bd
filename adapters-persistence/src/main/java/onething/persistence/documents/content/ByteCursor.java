package onething.persistence.documents.content;

import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A position in a file. It moves forward with each byte that is read.
public final class ByteCursor {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST = 0x8080_8080_8080_8080L;

    private final FileBytes file;
    private final byte[] window = new byte[16 * 1024];
    private long start;
    private int filled;
    private int next;

    public ByteCursor(FileBytes file) {
        this.file = file;
    }

    public long position() {
        return start + next;
    }

    public long left() {
        return file.size() - position();
    }

    public void moveTo(long position) {
        if (position >= start && position <= start + filled) {
            next = (int) (position - start);
        } else {
            start = position;
            filled = 0;
            next = 0;
        }
    }

    public void skip(long bytes) throws IOException {
        if (bytes < 0 || bytes > left()) {
            throw new EOFException();
        }
        moveTo(position() + bytes);
    }

    /// @throws EOFException at the end of the file
    public int read() throws IOException {
        if (next == filled && !fill()) {
            throw new EOFException();
        }
        return window[next++] & 0xFF;
    }

    /// Moves to the next byte of this value. It compares eight bytes at a time: a photo has millions of others.
    ///
    /// @throws EOFException if there is none
    public void find(int value) throws IOException {
        long wanted = value * ONES;
        while (next < filled || fill()) {
            while (next + Long.BYTES <= filled && !hasZero((long) LONGS.get(window, next) ^ wanted)) {
                next += Long.BYTES;
            }
            for (int end = Math.min(filled, next + Long.BYTES); next < end; next++) {
                if ((window[next] & 0xFF) == value) {
                    return;
                }
            }
        }
        throw new EOFException();
    }

    public int readShort() throws IOException {
        return read() << 8 | read();
    }

    public long readInt() throws IOException {
        return (long) readShort() << 16 | readShort();
    }

    public long readLong() throws IOException {
        return readInt() << 32 | readInt();
    }

    /// Reads some of the next bytes, at least one.
    public int read(byte[] into, int most) throws IOException {
        if (next == filled && !fill()) {
            throw new EOFException();
        }
        int some = Math.min(most, filled - next);
        System.arraycopy(window, next, into, 0, some);
        next += some;
        return some;
    }

    /// Reads all of the next bytes, or as many as the file has. Call it only for a length that memory holds.
    public byte[] readUpTo(int most) throws IOException {
        var bytes = new byte[(int) Math.min(most, Math.max(0, left()))];
        for (int done = 0; done < bytes.length; ) {
            if (next == filled && !fill()) {
                throw new EOFException();
            }
            int some = Math.min(bytes.length - done, filled - next);
            System.arraycopy(window, next, bytes, done, some);
            next += some;
            done += some;
        }
        return bytes;
    }

    /// Whether one of the eight bytes is zero: only then does taking one away set a highest bit that was not set.
    private static boolean hasZero(long bytes) {
        return (bytes - ONES & ~bytes & HIGHEST) != 0;
    }

    private boolean fill() {
        start += filled;
        next = 0;
        filled = Math.max(0, file.read(start, window, 0, window.length));
        return filled > 0;
    }
}
