package onething.persistence.documents.content;

import java.io.IOException;
import onething.domain.material.FileFindings;
import onething.domain.material.FileFindings.Incomplete;
import onething.domain.material.FileFindings.Readable;
import onething.domain.material.FileType;

/// Walks through the chunks of a WebP (RFC 9649): the simple ones with or without loss, and the extended one, whose
/// frames have chunks of their own. Bytes after the length that the file states are not read.
final class WebpReading {

    /// What a frame of a film has before its chunks: its place, its size and its time.
    private static final int FRAME_HEAD = 16;

    private static final int CANVAS = 10;

    private final ByteCursor file;
    private long pixels;
    private boolean hasDots;

    private WebpReading(ByteCursor file) {
        this.file = file;
    }

    /// @throws IOException if the file ends before the picture does
    static FileFindings read(ByteCursor file) throws IOException {
        var reading = new WebpReading(file);
        reading.chunks(WebpChunk.endOfAll(file));
        return reading.hasDots && reading.pixels > 0
                ? Readable.picture(FileType.WEBP, reading.pixels)
                : new Incomplete(FileType.WEBP);
    }

    private void chunks(long end) throws IOException {
        while (end - file.position() > 1) {
            var chunk = WebpChunk.next(file, end);
            switch (chunk.kind()) {
                case "VP8X" -> canvas(chunk.length());
                case "VP8 " -> withLoss(chunk.length());
                case "VP8L" -> withoutLoss();
                case "ANMF" -> frame(chunk);
                default -> {}
            }
            file.moveTo(chunk.end());
        }
    }

    private void canvas(long length) throws IOException {
        if (length < CANVAS) {
            throw new IOException("no canvas");
        }
        file.skip(4);
        found(1L + three(), 1L + three());
    }

    /// A key frame (RFC 6386, 9.1): its tag has the length of the first part, then comes the start code.
    private void withLoss(long length) throws IOException {
        long tag = three();
        if ((tag & 1) != 0 || tag >> 5 > length || three() != 0x2A019DL) {
            throw new IOException("no key frame");
        }
        long width = two() & 0x3FFF;
        found(width, two() & 0x3FFF);
        hasDots = true;
    }

    private void withoutLoss() throws IOException {
        if (file.read() != 0x2F) {
            throw new IOException("no picture without loss");
        }
        long sides = two() | two() << 16;
        found(1 + (sides & 0x3FFF), 1 + (sides >> 14 & 0x3FFF));
        hasDots = true;
    }

    private void frame(WebpChunk frame) throws IOException {
        if (frame.length() < FRAME_HEAD) {
            throw new IOException("no frame");
        }
        file.skip(FRAME_HEAD);
        long end = frame.data() + frame.length();
        while (end - file.position() > 1) {
            var chunk = WebpChunk.next(file, end);
            if (chunk.kind().equals("VP8 ")) {
                withLoss(chunk.length());
            } else if (chunk.kind().equals("VP8L")) {
                withoutLoss();
            }
            file.moveTo(chunk.end());
        }
    }

    private void found(long width, long height) {
        pixels = Math.max(pixels, FileFindings.pixels(width, height));
    }

    private long two() throws IOException {
        return file.read() | (long) file.read() << 8;
    }

    private long three() throws IOException {
        return two() | (long) file.read() << 16;
    }
}
