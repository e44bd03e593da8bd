package onething.persistence.documents.content;

import java.io.IOException;
import onething.domain.material.FileFindings.Incomplete;
import onething.domain.material.FileFindings.Readable;
import onething.domain.material.FileFindings;
import onething.domain.material.FileType;

/// Walks through the segments of a JPEG (ITU-T T.81, annex B) until the end of the picture. Cameras
/// append films and previews after it, which are not read.
final class JpegReading {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private JpegReading() {}

    /// @throws IOException if the file ends before the picture does
    static FileFindings read(ByteCursor file) throws IOException {
        file.skip(2);
        long pixels = 0;
        boolean hasScan = false;
        for (int marker = marker(file); marker != END_OF_IMAGE; marker = marker(file)) {
            if (isAlone(marker)) {
                continue;
            }
            long length = file.readShort();
            long end = file.position() - 2 + length;
            if (isFrame(marker)) {
                file.skip(1);
                pixels = Math.max(pixels, FileFindings.pixels(file.readShort(), file.readShort()));
            }
            file.skip(end - file.position());
            if (marker == START_OF_SCAN) {
                hasScan = true;
                skipScan(file);
            }
        }
        return hasScan && pixels > 0 ? Readable.picture(FileType.JPEG, pixels) : new Incomplete(FileType.JPEG);
    }

    private static int marker(ByteCursor file) throws IOException {
        if (file.read() != 0xFF) {
            throw new IOException("no marker");
        }
        int marker = file.read();
        while (marker == 0xFF) {
            marker = file.read();
        }
        return marker;
    }

    /// In a scan, a zero follows each byte 0xFF that is no marker, and markers to restart belong to it.
    private static void skipScan(ByteCursor file) throws IOException {
        while (true) {
            if (file.read() != 0xFF) {
                continue;
            }
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

    private static boolean isAlone(int marker) {
        return marker == 0x01 || isRestart(marker);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    /// SOF0 to SOF15, without the tables (DHT, DAC) and the extension (JPG) between them.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
