package onething.persistence.documents.content;

import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import onething.domain.material.FileFindings;
import onething.domain.material.FileFindings.Incomplete;
import onething.domain.material.FileFindings.Readable;
import onething.domain.material.FileFindings.TooComplex;
import onething.domain.material.FileType;

/// Walks through the boxes of a HEIC (ISO/IEC 14496-12 and 23008-12). Every box states its length, so a
/// truncated file has a box that is longer than the rest of the file. What cameras append after the
/// picture need not be a box.
final class HeicReading {

    private static final long META = 0x6D657461L;
    private static final long DATA = 0x6D646174L;
    private static final long SIZE_OF_IMAGE = 0x69737065L;

    /// The boxes on the way to the size of the picture: its properties, and the list of them.
    private static final Set<Long> HOLD_BOXES = Set.of(META, 0x69707270L, 0x6970636FL);

    /// How many boxes may be inside each other. A picture has three.
    private static final int MAX_DEPTH = 16;

    private final ByteCursor file;
    private int depth;
    private boolean isTooDeep;
    private long pixels;
    private boolean hasData;

    private HeicReading(ByteCursor file) {
        this.file = file;
    }

    /// @throws IOException if the file ends before the picture does
    static FileFindings read(ByteCursor file) throws IOException {
        var reading = new HeicReading(file);
        reading.boxes(file.left());
        if (reading.isTooDeep) {
            return new TooComplex(FileType.HEIC);
        }
        return reading.isWhole() ? Readable.picture(FileType.HEIC, reading.pixels) : new Incomplete(FileType.HEIC);
    }

    private boolean isWhole() {
        return hasData && pixels > 0;
    }

    private void boxes(long end) throws IOException {
        while (end - file.position() >= 8) {
            box(end);
        }
    }

    private void inside(long end) throws IOException {
        if (depth == MAX_DEPTH) {
            isTooDeep = true;
            return;
        }
        depth++;
        boxes(end);
        depth--;
    }

    private void box(long end) throws IOException {
        long start = file.position();
        long length = file.readInt();
        long kind = file.readInt();
        if (length == 1) {
            length = file.readLong();
        } else if (length == 0) {
            length = end - start;
        }
        if (length < file.position() - start || length > end - start) {
            if (!isWhole() || kind == DATA) {
                throw new EOFException();
            }
            file.moveTo(end);
            return;
        }
        hasData |= kind == DATA;
        if (kind == SIZE_OF_IMAGE) {
            file.skip(4);
            pixels = Math.max(pixels, FileFindings.pixels(file.readInt(), file.readInt()));
        } else if (HOLD_BOXES.contains(kind)) {
            file.skip(kind == META ? 4 : 0);
            inside(start + length);
        }
        file.moveTo(start + length);
    }
}
