package onething.persistence.documents.metadata;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import onething.persistence.documents.content.ByteCursor;
import onething.persistence.documents.content.WebpChunk;

/// A WebP keeps its dots, its frames, its alpha and its colour profile (RFC 9649). Its orientation stays in an
/// `EXIF` chunk of its own.
final class WebpParts {

    private static final int MAX_EXIF = 64 * 1024;
    private static final int CANVAS = 10;
    private static final int FRAME_HEAD = 16;

    /// The bits of a canvas that announce Exif data and XMP.
    private static final int HAS_EXIF = 0x08;

    private static final int HAS_XMP = 0x04;

    private static final Set<String> STAY = Set.of("VP8 ", "VP8L", "ALPH", "ICCP", "ANIM");
    private static final Set<String> STAY_IN_A_FRAME = Set.of("VP8 ", "VP8L", "ALPH");

    private final ByteCursor file;
    private final FileParts body = new FileParts();
    private Orientation orientation = Orientation.AS_IT_IS;
    private byte[] canvas = new byte[0];

    private WebpParts(ByteCursor file) {
        this.file = file;
    }

    static FileParts of(ByteCursor file) throws IOException {
        return new WebpParts(file).parts();
    }

    private FileParts parts() throws IOException {
        long whole = file.left();
        long end = WebpChunk.endOfAll(file);
        while (end - file.position() > 1) {
            chunk(WebpChunk.next(file, end));
        }
        boolean isExtended = canvas.length > 0;
        var exif = isExtended && orientation.matters() ? chunk("EXIF", orientation.tiff()) : new byte[0];
        long length = 4 + (isExtended ? 8 + CANVAS : 0) + body.length() + exif.length;
        var parts = new FileParts();
        if (exif.length == 0 && 8 + length == whole && (!isExtended || !announcesMetadata())) {
            parts.copy(0, whole);
            return parts;
        }
        parts.put(riff(length));
        if (isExtended) {
            parts.put(chunk("VP8X", canvas(exif.length > 0)));
        }
        parts.append(body);
        if (exif.length > 0) {
            parts.put(exif);
            parts.turned(orientation);
        }
        return parts;
    }

    private void chunk(WebpChunk chunk) throws IOException {
        switch (chunk.kind()) {
            case "VP8X" -> canvas = file.readUpTo((int) Math.min(CANVAS, chunk.length()));
            case "EXIF" -> orientation = Orientation.of(file.readUpTo((int) Math.min(MAX_EXIF, chunk.length())));
            case "ANMF" -> frame(chunk);
            default -> {
                if (STAY.contains(chunk.kind())) {
                    copy(body, chunk);
                }
            }
        }
        file.moveTo(chunk.end());
    }

    private void frame(WebpChunk frame) throws IOException {
        file.skip(FRAME_HEAD);
        var kept = new FileParts();
        kept.copy(frame.data(), frame.data() + FRAME_HEAD);
        long end = frame.data() + frame.length();
        while (end - file.position() > 1) {
            var chunk = WebpChunk.next(file, end);
            if (STAY_IN_A_FRAME.contains(chunk.kind())) {
                copy(kept, chunk);
            }
            file.moveTo(chunk.end());
        }
        if (kept.length() == frame.length()) {
            copy(body, frame);
        } else {
            body.put(head("ANMF", kept.length()));
            body.append(kept);
        }
    }

    /// Copies the chunk, with the byte after an odd length even if the file ends before it.
    private static void copy(FileParts parts, WebpChunk chunk) throws IOException {
        parts.copy(chunk.start(), chunk.end());
        parts.zeros((chunk.end() - chunk.start()) % 2);
    }

    private boolean announcesMetadata() {
        return (canvas[0] & (HAS_EXIF | HAS_XMP)) != 0;
    }

    private byte[] canvas(boolean hasExif) {
        var changed = canvas.clone();
        changed[0] = (byte) (changed[0] & ~(HAS_EXIF | HAS_XMP) | (hasExif ? HAS_EXIF : 0));
        return changed;
    }

    private static byte[] riff(long length) {
        return ByteBuffer.allocate(WebpChunk.FIRST)
                .put(head("RIFF", length))
                .put("WEBP".getBytes(US_ASCII))
                .array();
    }

    private static byte[] chunk(String kind, byte[] data) {
        return ByteBuffer.allocate(8 + data.length)
                .put(head(kind, data.length))
                .put(data)
                .array();
    }

    private static byte[] head(String kind, long length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(kind.getBytes(US_ASCII))
                .putInt(Math.toIntExact(length))
                .array();
    }
}
