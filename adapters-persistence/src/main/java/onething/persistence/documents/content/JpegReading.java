package onething.persistence.documents.content;

import java.io.IOException;
import onething.domain.material.FileFindings;
import onething.domain.material.FileFindings.Incomplete;
import onething.domain.material.FileFindings.Readable;
import onething.domain.material.FileType;

/// Walks through the segments of a JPEG (ITU-T T.81, annex B) until the end of the picture. Cameras
/// append films and previews after it, which are not read.
final class JpegReading {

    private JpegReading() {}

    /// @throws IOException if the file ends before the picture does
    static FileFindings read(ByteCursor file) throws IOException {
        file.skip(2);
        long pixels = 0;
        boolean hasScan = false;
        for (int marker = JpegMarkers.next(file); marker != JpegMarkers.END_OF_IMAGE; marker = JpegMarkers.next(file)) {
            if (JpegMarkers.isAlone(marker)) {
                continue;
            }
            long length = file.readShort();
            long end = file.position() - 2 + length;
            if (JpegMarkers.isFrame(marker)) {
                file.skip(1);
                pixels = Math.max(pixels, FileFindings.pixels(file.readShort(), file.readShort()));
            }
            file.skip(end - file.position());
            if (marker == JpegMarkers.START_OF_SCAN) {
                hasScan = true;
                JpegMarkers.skipScan(file);
            }
        }
        return hasScan && pixels > 0 ? Readable.picture(FileType.JPEG, pixels) : new Incomplete(FileType.JPEG);
    }
}
