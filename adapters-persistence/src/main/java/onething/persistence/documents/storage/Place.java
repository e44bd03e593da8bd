package onething.persistence.documents.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import onething.application.port.out.bundle.MaterialCopies.Kind;

/// Where an encrypted file is in a [Storage]: the same path in a folder and in a bucket, so that a file can move
/// from one to the other as it is.
///
/// @param path with `/` between its names
public record Place(String path) {

    /// Contents that are still arriving are here.
    static final String INCOMING = "incoming";

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PART = Pattern.compile("[0-9]{1,20}");
    private static final Pattern CONTENT = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{64}");

    /// A content is in a subfolder named by the first two digits of its hash.
    ///
    /// @throws IllegalArgumentException unless the name is a SHA-256: nothing else names a content
    public static Place content(String sha256) {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal digits");
        }
        return new Place(sha256.substring(0, 2) + "/" + sha256);
    }

    /// A copy of a content is beside it, with the kind of copy as the ending of its name.
    public static Place copy(String sha256, Kind kind) {
        return new Place(content(sha256).path() + "." + kind.name().toLowerCase(Locale.ROOT));
    }

    /// All copies that a content may have.
    public static List<Place> copies(String sha256) {
        return Arrays.stream(Kind.values()).map(kind -> copy(sha256, kind)).toList();
    }

    /// A part of a content that has not arrived completely.
    ///
    /// @throws IllegalArgumentException unless it is a plain name
    public static Place part(String name) {
        if (!PART.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a part");
        }
        return new Place(INCOMING + "/" + name);
    }

    /// Whether a content is there; not a copy, a part or something else.
    boolean isOfContent() {
        return CONTENT.matcher(path).matches();
    }

    /// The last name of the path.
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
