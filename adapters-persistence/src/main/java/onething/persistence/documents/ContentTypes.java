package onething.persistence.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onething.domain.refusal.Refusal.MaterialTypeMismatch;
import onething.domain.refusal.Refusal.MaterialTypeUnsupported;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/// The types of content that are accepted. The first bytes of a content decide its type, whatever the
/// request says.
final class ContentTypes {

    private static final List<String> ACCEPTED = List.of("application/pdf", "image/heic", "image/jpeg", "image/png");

    /// Other names of a type. Phones name one kind of picture both image/heic and image/heif.
    private static final Map<String, String> ALSO_CALLED = Map.of(
            "image/heif", "image/heic",
            "image/jpg", "image/jpeg",
            "image/pjpeg", "image/jpeg",
            "image/x-png", "image/png",
            "application/x-pdf", "application/pdf");

    private static final String UNSAID = "application/octet-stream";

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /// The type of the content.
    ///
    /// @throws onething.domain.refusal.Refused if the type is not accepted, or not the declared one
    String require(byte[] beginning, String declared) {
        var found = typeOf(beginning);
        if (!ACCEPTED.contains(found)) {
            throw new MaterialTypeUnsupported(found, ACCEPTED).refused();
        }
        var said = plain(declared);
        if (!said.isEmpty() && !said.equals(UNSAID) && !said.equals(found)) {
            throw new MaterialTypeMismatch(said, found).refused();
        }
        return found;
    }

    private String typeOf(byte[] beginning) {
        try {
            return plain(types.detect(new ByteArrayInputStream(beginning), new Metadata())
                    .toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String mediaType) {
        var name = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return ALSO_CALLED.getOrDefault(name, name);
    }
}
