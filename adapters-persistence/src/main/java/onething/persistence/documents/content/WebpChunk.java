package onething.persistence.documents.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;

/// A chunk of a WebP (RFC 9649): `kind (4) | length (4, little end first) | data`, and a byte more if the length is
/// odd.
///
/// @param start where its kind begins
/// @param data  where its data begins
/// @param end   where the next chunk begins
public record WebpChunk(String kind, long start, long data, long length, long end) {

    /// Where the first chunk is, after `RIFF`, the length and `WEBP`.
    public static final int FIRST = 12;

    /// @param within where the chunks end
    /// @throws EOFException if the chunk is longer than that
    public static WebpChunk next(ByteCursor file, long within) throws IOException {
        long start = file.position();
        if (within - start < 8) {
            throw new EOFException();
        }
        var kind = new String(file.readUpTo(4), ISO_8859_1);
        long length = readLength(file);
        if (length > within - file.position()) {
            throw new EOFException();
        }
        return new WebpChunk(
                kind, start, file.position(), length, Math.min(within, file.position() + length + length % 2));
    }

    /// Where the chunks end, as the file states it.
    ///
    /// @throws EOFException if the file is shorter
    public static long endOfAll(ByteCursor file) throws IOException {
        file.skip(4);
        long end = 8 + readLength(file);
        file.skip(4);
        if (end > file.position() + file.left()) {
            throw new EOFException();
        }
        return end;
    }

    private static long readLength(ByteCursor file) throws IOException {
        return Integer.toUnsignedLong(Integer.reverseBytes((int) file.readInt()));
    }
}
