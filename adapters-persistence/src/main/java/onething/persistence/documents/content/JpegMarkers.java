package onething.persistence.documents.content;

import java.io.IOException;

/// The markers between which a JPEG has its parts (ITU-T T.81, annex B).
public final class JpegMarkers {

    public static final int START_OF_SCAN = 0xDA;
    public static final int END_OF_IMAGE = 0xD9;

    private JpegMarkers() {}

    /// Reads the next marker, and the bytes 0xFF that may fill the space before it.
    public static int next(ByteCursor file) throws IOException {
        if (file.read() != 0xFF) {
            throw new IOException("no marker");
        }
        int marker = file.read();
        while (marker == 0xFF) {
            marker = file.read();
        }
        return marker;
    }

    /// Skips the dots of a scan. In a scan, a zero follows each byte 0xFF that is no marker, and markers to
    /// restart belong to it.
    public static void skipScan(ByteCursor file) throws IOException {
        while (true) {
            file.find(0xFF);
            int next = file.read();
            while (next == 0xFF) {
                next = file.read();
            }
            if (next != 0 && !isRestart(next)) {
                file.moveTo(file.position() - 2);
                return;
            }
        }
    }

    /// Whether the picture comes in several scans, so that a decoder needs all of it at once.
    public static boolean isProgressive(FileBytes file) {
        try {
            var cursor = new ByteCursor(file);
            cursor.skip(2);
            int marker = next(cursor);
            while (!isFrame(marker)) {
                cursor.skip(cursor.readShort() - 2L);
                marker = next(cursor);
            }
            return marker != 0xC0 && marker != 0xC1;
        } catch (IOException _) {
            return true;
        }
    }

    /// Whether no length and no data follow the marker.
    public static boolean isAlone(int marker) {
        return marker == 0x01 || isRestart(marker);
    }

    /// SOF0 to SOF15, without the tables (DHT, DAC) and the extension (JPG) between them.
    public static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }
}
