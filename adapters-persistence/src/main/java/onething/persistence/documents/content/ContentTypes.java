package onething.persistence.documents.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import onething.domain.material.FileType;
import onething.domain.refusal.Refusal.MaterialTypeUnsupported;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/// Finds the type of a content by its first bytes. What the request or the file's name says does not
/// count: galleries and chat programs rename files.
public final class ContentTypes {

    /// How many bytes are enough to find the type.
    public static final int BEGINNING = 4 * 1024;

    /// Readers open a PDF that begins within these bytes (ISO 32000-1, annex H.3.4.1): mail servers and
    /// scanners put lines before it.
    private static final int BEFORE_A_PDF = 1024;

    private static final String UNKNOWN = "application/octet-stream";
    private static final String PAGE = "text/html";

    /// Nearly all files begin like one of these. The whole table of types takes far longer, and a megabyte of
    /// short-lived objects.
    private static final Map<FileType, byte[]> SIGNATURES = Map.of(
            FileType.JPEG, HexFormat.of().parseHex("ffd8ff"),
            FileType.PNG, HexFormat.of().parseHex("89504e470d0a1a0a"),
            FileType.PDF, "%PDF-".getBytes(ISO_8859_1));

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /// Gives the type of the content.
    ///
    /// @throws onething.domain.refusal.Refused for `MaterialTypeUnsupported`
    public FileType require(byte[] beginning) {
        return SIGNATURES.entrySet().stream()
                .filter(signature -> beginsWith(beginning, signature.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> fromTheTable(beginning));
    }

    /// By the brands of a HEIF, which the table knows only in part, or by the table of all known types.
    FileType fromTheTable(byte[] beginning) {
        var found = HeifBrands.of(beginning).flatMap(HeifBrands::mediaType).orElseGet(() -> typeOf(beginning));
        return FileType.ofMediaType(found)
                .orElseThrow(() -> new MaterialTypeUnsupported(
                                found,
                                Stream.of(FileType.values())
                                        .map(FileType::mediaType)
                                        .sorted()
                                        .toList())
                        .refused());
    }

    private String typeOf(byte[] beginning) {
        try {
            var found = types.detect(new ByteArrayInputStream(beginning), new Metadata())
                    .getBaseType()
                    .toString();
            return mayStandBeforeAPdf(found) && holdsAPdf(beginning) ? FileType.PDF.mediaType() : found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean beginsWith(byte[] content, byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }

    /// Lines of a mail server are text or the head of a message.
    private static boolean mayStandBeforeAPdf(String found) {
        return found.equals(UNKNOWN)
                || found.startsWith("message/")
                || found.startsWith("text/") && !found.equals(PAGE);
    }

    private static boolean holdsAPdf(byte[] beginning) {
        return new String(beginning, 0, Math.min(BEFORE_A_PDF, beginning.length), ISO_8859_1).contains("%PDF-");
    }
}
