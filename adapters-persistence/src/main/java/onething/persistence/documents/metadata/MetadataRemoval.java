package onething.persistence.documents.metadata;

import java.io.IOException;
import onething.domain.material.FileType;
import onething.domain.refusal.Refusal.MaterialIncomplete;
import onething.domain.refusal.Refusal.MaterialTooComplex;
import onething.persistence.documents.content.ByteCursor;
import onething.persistence.documents.content.FileBytes;

/// Finds what remains of a file without its metadata. The dots stay as they are: nothing is decoded.
///
/// Call it where blocking is allowed, and only for a file that was read to its end.
public final class MetadataRemoval {

    private MetadataRemoval() {}

    /// A PDF stays whole: it is a paper, and a change would break its signatures.
    ///
    /// @throws onething.domain.refusal.Refused for `MaterialTooComplex` or `MaterialIncomplete`
    public static FileParts parts(FileType type, FileBytes file) {
        try {
            return switch (type) {
                case JPEG -> JpegParts.of(new ByteCursor(file));
                case PNG -> PngParts.of(new ByteCursor(file));
                case HEIC -> HeicParts.of(new ByteCursor(file));
                case WEBP -> WebpParts.of(new ByteCursor(file));
                case PDF -> FileParts.whole(file);
            };
        } catch (FileParts.TooManyParts _) {
            throw new MaterialTooComplex(type.word()).refused();
        } catch (IOException _) {
            throw new MaterialIncomplete(type.word()).refused();
        }
    }

    /// How a viewer turns the picture.
    public static Orientation orientation(FileType type, FileBytes file) {
        return parts(type, file).orientation();
    }
}
