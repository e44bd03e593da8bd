package onething.persistence.documents.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;
import onething.persistence.documents.content.ByteCursor;

/// A PNG keeps the chunks that a viewer needs for dots, colours, size and films (PNG, third edition). Its
/// orientation stays in an `eXIf` chunk of its own.
final class PngParts {

    private static final int SIGNATURE = 8;
    private static final int MAX_EXIF = 64 * 1024;

    private static final Set<String> STAY = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
            "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT");

    private PngParts() {}

    static FileParts of(ByteCursor file) throws IOException {
        var head = new FileParts();
        var body = new FileParts();
        var orientation = Orientation.AS_IT_IS;
        file.skip(SIGNATURE);
        head.copy(0, SIGNATURE);
        for (var kind = ""; !kind.equals("IEND"); ) {
            long start = file.position();
            long end = start + 12 + file.readInt();
            kind = new String(file.readUpTo(4), ISO_8859_1);
            if (kind.equals("eXIf")) {
                orientation = Orientation.of(file.readUpTo((int) Math.min(MAX_EXIF, end - 4 - file.position())));
            } else if (STAY.contains(kind)) {
                (kind.equals("IHDR") ? head : body).copy(start, end);
            }
            file.skip(end - file.position());
        }
        if (orientation.matters()) {
            head.put(chunk(orientation.tiff()));
        }
        head.append(body);
        return head.turned(orientation);
    }

    private static byte[] chunk(byte[] exif) {
        var named = ByteBuffer.allocate(4 + exif.length)
                .put("eXIf".getBytes(US_ASCII))
                .put(exif)
                .array();
        var checksum = new CRC32();
        checksum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(exif.length)
                .put(named)
                .putInt((int) checksum.getValue())
                .array();
    }
}
