package onething.persistence.documents.content;

import java.io.IOException;
import onething.domain.material.FileFindings;
import onething.domain.material.FileFindings.Incomplete;
import onething.domain.material.FileType;

/// Reads a whole file and reports what is in it. Pictures are read part by part and never decoded, so a
/// small file that claims a huge picture needs no memory. The readers of the JDK either stop after the
/// head of a picture or decode it.
///
/// The time grows with the size of the file. Call it where blocking is allowed.
public final class FileReading {

    private FileReading() {}

    public static FileFindings read(FileType type, FileBytes file) {
        try {
            return switch (type) {
                case JPEG -> JpegReading.read(new ByteCursor(file));
                case PNG -> PngReading.read(new ByteCursor(file));
                case HEIC -> HeicReading.read(new ByteCursor(file));
                case WEBP -> WebpReading.read(new ByteCursor(file));
                case PDF -> PdfReading.read(file);
            };
        } catch (IOException _) {
            return new Incomplete(type);
        }
    }
}
