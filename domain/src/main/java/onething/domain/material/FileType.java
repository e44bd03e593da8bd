package onething.domain.material;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import onething.domain.text.FileName;

/// A type of file that can be handed in.
public enum FileType {
    JPEG("image/jpeg", "JPG", List.of("jpg", "jpeg", "jpe", "jfif")),
    PNG("image/png", "PNG", List.of("png")),
    HEIC("image/heic", "HEIC", List.of("heic", "heif")),
    WEBP("image/webp", "WebP", List.of("webp")),
    PDF("application/pdf", "PDF", List.of("pdf"));

    /// What people read about the types.
    public static final String WORDS = "照片（JPG、PNG、HEIC、WebP）或 PDF";

    /// Endings of other pictures and papers. A file that is renamed keeps none of them.
    private static final List<String> OTHER_ENDINGS = List.of("bmp", "gif", "tif", "tiff", "doc", "docx", "ofd");

    private final String mediaType;
    private final String word;
    private final List<String> endings;

    FileType(String mediaType, String word, List<String> endings) {
        this.mediaType = mediaType;
        this.word = word;
        this.endings = endings;
    }

    public static Optional<FileType> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /// Whether every browser shows it.
    public boolean isShownByBrowsers() {
        return switch (this) {
            case JPEG, PNG, PDF -> true;
            case HEIC, WEBP -> false;
        };
    }

    /// What people call it.
    public String word() {
        return word;
    }

    /// The file's name with an ending that fits its content. A device cannot open a file whose ending is
    /// wrong, and galleries and chat programs rename pictures.
    public FileName named(FileName name) {
        var value = name.value();
        int dot = value.lastIndexOf('.');
        var ending = value.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot >= 0 && endings.contains(ending)) {
            return name;
        }
        var stem = dot > 0 && isEnding(ending) ? value.substring(0, dot) : value;
        return new FileName(stem + "." + endings.getFirst());
    }

    private static boolean isEnding(String ending) {
        return OTHER_ENDINGS.contains(ending) || Stream.of(values()).anyMatch(type -> type.endings.contains(ending));
    }
}
