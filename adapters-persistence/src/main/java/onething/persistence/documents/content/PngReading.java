package onething.persistence.documents.content;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import onething.domain.material.FileFindings;
import onething.domain.material.FileFindings.Incomplete;
import onething.domain.material.FileFindings.Readable;
import onething.domain.material.FileType;

/// Walks through the chunks of a PNG (ISO/IEC 15948) until its end. Each checksum is checked, and the
/// pixels are unpacked and counted without keeping them. Bytes after the end are not read.
final class PngReading {

    private static final long HEAD = 0x49484452L;
    private static final long DATA = 0x49444154L;
    private static final long END = 0x49454E44L;

    private final ByteCursor file;
    private final byte[] piece = new byte[16 * 1024];
    private final byte[] unpacked = new byte[64 * 1024];
    private final CRC32 checksum = new CRC32();
    private final Inflater inflater = new Inflater();
    private long pixels;
    private long wanted;
    private long got;

    private PngReading(ByteCursor file) {
        this.file = file;
    }

    /// @throws IOException if the file ends before the picture does
    static FileFindings read(ByteCursor file) throws IOException {
        var reading = new PngReading(file);
        try {
            return reading.read();
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            reading.inflater.end();
        }
    }

    private FileFindings read() throws IOException, DataFormatException {
        file.skip(8);
        for (long kind = chunk(); kind != END; kind = chunk()) {
            if (pixels > FileFindings.MAX_PIXELS) {
                return Readable.picture(FileType.PNG, pixels);
            }
        }
        return pixels > 0 && got >= wanted ? Readable.picture(FileType.PNG, pixels) : new Incomplete(FileType.PNG);
    }

    private long chunk() throws IOException, DataFormatException {
        long length = file.readInt();
        long kind = file.readInt();
        if (length > file.left()) {
            throw new IOException("cut off");
        }
        checksum.reset();
        update(kind);
        if (kind == HEAD) {
            head(length);
        } else {
            body(length, kind == DATA);
        }
        if (file.readInt() != checksum.getValue()) {
            throw new IOException("damaged");
        }
        return kind;
    }

    private void head(long length) throws IOException, DataFormatException {
        long width = file.readInt();
        long height = file.readInt();
        int depth = file.read();
        int colour = file.read();
        update(width);
        update(height);
        checksum.update(depth);
        checksum.update(colour);
        body(length - 10, false);
        if (width == 0 || height == 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new IOException("no picture");
        }
        pixels = FileFindings.pixels(width, height);
        wanted = height * ((width * depth * channels(colour) + 7) / 8);
    }

    private void body(long length, boolean isData) throws IOException, DataFormatException {
        for (long left = length; left > 0; ) {
            int some = file.read(piece, (int) Math.min(piece.length, left));
            checksum.update(piece, 0, some);
            if (isData && !inflater.finished()) {
                unpack(some);
            }
            left -= some;
        }
    }

    private void unpack(int some) throws DataFormatException {
        inflater.setInput(piece, 0, some);
        while (!inflater.needsInput() && !inflater.finished() && got <= 2 * wanted) {
            got += inflater.inflate(unpacked);
            if (inflater.needsDictionary()) {
                throw new DataFormatException("a dictionary");
            }
        }
    }

    private void update(long four) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            checksum.update((int) (four >> shift));
        }
    }

    private static int channels(int colour) {
        return switch (colour) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }
}
