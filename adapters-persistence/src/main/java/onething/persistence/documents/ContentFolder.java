package onething.persistence.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.application.port.out.bundle.MaterialCopies.Kind;

/// The folder with the contents. Each content is in a subfolder named by the first two digits of its
/// hash. The subfolder `incoming` has the contents that are still arriving.
final class ContentFolder {

    private static final Pattern INCOMING = Pattern.compile("[0-9]{1,20}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");

    private final Path contents;
    private final Path incoming;

    /// Creates the folder where it is missing.
    ContentFolder(Path root) {
        contents = root.toAbsolutePath().normalize();
        incoming = contents.resolve("incoming");
        try {
            Files.createDirectories(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes what a node that died left in `incoming`. Other nodes may be writing there, so a file that
    /// was written since `before` stays.
    long removeAbandoned(Instant before) throws IOException {
        long removed = 0;
        try (var left = Files.newDirectoryStream(incoming)) {
            for (var file : left) {
                if (writtenLast(file, before).isBefore(before) && Files.deleteIfExists(file)) {
                    removed++;
                }
            }
        }
        return removed;
    }

    /// Removes a content and its copies, if they are there.
    void remove(String sha256) {
        try {
            Files.deleteIfExists(place(sha256));
            removeCopies(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalArgumentException unless the name is a SHA-256: nothing else names a file
    Path place(String sha256) {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal digits");
        }
        return shelf(sha256).resolve(sha256);
    }

    /// The file of a part that has arrived.
    ///
    /// @throws IllegalArgumentException unless it is a plain name
    Path incoming(String name) {
        if (!INCOMING.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a part");
        }
        return incoming.resolve(name);
    }

    void removeIncoming(String name) {
        try {
            Files.deleteIfExists(incoming(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where a copy of a content is: beside it, with the kind of copy as the ending of its name.
    Path placeOfCopy(String sha256, Kind kind) {
        return place(sha256).resolveSibling(sha256 + "." + kind.name().toLowerCase(Locale.ROOT));
    }

    /// Moves a complete copy to its place. If its content is removed meanwhile, the copy goes too.
    void placeCopy(Path file, String sha256, Kind kind) throws IOException {
        Files.move(file, placeOfCopy(sha256, kind), StandardCopyOption.ATOMIC_MOVE);
        if (!Files.exists(place(sha256))) {
            removeCopies(sha256);
        }
    }

    void removeCopies(String sha256) throws IOException {
        for (var kind : Kind.values()) {
            Files.deleteIfExists(placeOfCopy(sha256, kind));
        }
    }

    Path newIncoming() throws IOException {
        return Files.createTempFile(incoming, "", "");
    }

    /// The hashes of all complete contents. Only names are read, so a file that another node removes meanwhile does
    /// not matter.
    Stream<String> all() {
        return filesIn(contents)
                .filter(folder -> SHELF.matcher(folder.getFileName().toString()).matches())
                .flatMap(ContentFolder::filesIn)
                .map(file -> file.getFileName().toString())
                .filter(name -> SHA_256.matcher(name).matches());
    }

    /// Moves a complete file to its place in one step, and returns when it is on the disk there. If the same
    /// content is there already, it replaces it with the same bytes.
    void place(Path file, String sha256) throws IOException {
        flush(file);
        var shelf = shelf(sha256);
        Files.createDirectories(shelf);
        Files.move(file, place(sha256), StandardCopyOption.ATOMIC_MOVE);
        flush(shelf);
        flush(contents);
    }

    /// When the file was last written; `otherwise` for a file that has been moved to its place meanwhile.
    private static Instant writtenLast(Path file, Instant otherwise) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException _) {
            return otherwise;
        }
    }

    private static Stream<Path> filesIn(Path folder) {
        try {
            return Files.list(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path shelf(String sha256) {
        return contents.resolve(sha256.substring(0, 2));
    }

    /// Waits until the file is on the disk.
    static void flush(Path file) throws IOException {
        try (var opened = FileChannel.open(file, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }
}
