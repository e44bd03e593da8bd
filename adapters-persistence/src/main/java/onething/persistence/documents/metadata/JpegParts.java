package onething.persistence.documents.metadata;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import onething.persistence.documents.content.ByteCursor;
import onething.persistence.documents.content.JpegMarkers;

/// A JPEG keeps its tables, frames and scans, and of its other segments those that say how its numbers become
/// colours: JFIF without the preview, ICC profiles, Adobe's. Its orientation stays in an Exif segment of its own.
final class JpegParts {

    private static final int SEGMENT_HEAD = 4;
    private static final int JFIF = 14;
    private static final int ADOBE = 12;

    private final ByteCursor file;
    private final FileParts head = new FileParts();
    private final FileParts body = new FileParts();
    private Orientation orientation = Orientation.AS_IT_IS;
    private boolean hasExif;
    private boolean hasJfif;

    private JpegParts(ByteCursor file) {
        this.file = file;
    }

    static FileParts of(ByteCursor file) throws IOException {
        return new JpegParts(file).parts();
    }

    private FileParts parts() throws IOException {
        file.skip(2);
        head.copy(0, 2);
        long start = file.position();
        int marker = JpegMarkers.next(file);
        while (marker != JpegMarkers.END_OF_IMAGE) {
            if (JpegMarkers.isAlone(marker)) {
                body.copy(start, file.position());
            } else {
                segment(marker, start);
            }
            start = file.position();
            marker = JpegMarkers.next(file);
        }
        body.copy(start, file.position());
        if (orientation.matters()) {
            head.put(exif(orientation));
        }
        head.append(body);
        return head.turned(orientation);
    }

    private void segment(int marker, long start) throws IOException {
        int length = file.readShort();
        long end = file.position() - 2 + length;
        switch (marker) {
            case 0xE0 -> jfif(start, end);
            case 0xE1 -> exif(end);
            case 0xE2 -> profile(start, end);
            case 0xEE -> adobe(start, end);
            default -> {
                if (belongsToThePicture(marker)) {
                    body.copy(start, end);
                }
            }
        }
        file.skip(end - file.position());
        if (marker == JpegMarkers.START_OF_SCAN) {
            JpegMarkers.skipScan(file);
            body.copy(end, file.position());
        }
    }

    private void jfif(long start, long end) throws IOException {
        var data = dataUntil(end);
        if (hasJfif || data.length < JFIF || !begins(data, "JFIF\0")) {
            return;
        }
        hasJfif = true;
        data[12] = 0;
        data[13] = 0;
        copyOrCut(head, 0xE0, start, end, data, JFIF);
    }

    private void exif(long end) throws IOException {
        var data = dataUntil(end);
        if (!hasExif && begins(data, "Exif\0")) {
            hasExif = true;
            orientation = Orientation.of(data);
        }
    }

    private void profile(long start, long end) throws IOException {
        if (begins(dataUntil(end), "ICC_PROFILE\0")) {
            body.copy(start, end);
        }
    }

    private void adobe(long start, long end) throws IOException {
        var data = dataUntil(end);
        if (data.length >= ADOBE && begins(data, "Adobe")) {
            copyOrCut(body, 0xEE, start, end, data, ADOBE);
        }
    }

    private static void copyOrCut(FileParts parts, int marker, long start, long end, byte[] data, int length)
            throws IOException {
        if (end - start == SEGMENT_HEAD + length) {
            parts.copy(start, end);
        } else {
            parts.put(segment(marker, Arrays.copyOf(data, length)));
        }
    }

    private byte[] dataUntil(long end) throws IOException {
        return file.readUpTo((int) Math.max(0, end - file.position()));
    }

    /// Frames, scans, tables, and what says how they belong together.
    private static boolean belongsToThePicture(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC8 || marker >= 0xDA && marker <= 0xDF;
    }

    private static boolean begins(byte[] data, String word) {
        var bytes = word.getBytes(US_ASCII);
        return data.length >= bytes.length && Arrays.equals(data, 0, bytes.length, bytes, 0, bytes.length);
    }

    private static byte[] exif(Orientation orientation) {
        var tiff = orientation.tiff();
        return segment(
                0xE1,
                ByteBuffer.allocate(6 + tiff.length)
                        .put("Exif\0\0".getBytes(US_ASCII))
                        .put(tiff)
                        .array());
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(SEGMENT_HEAD + data.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + data.length))
                .put(data)
                .array();
    }
}
