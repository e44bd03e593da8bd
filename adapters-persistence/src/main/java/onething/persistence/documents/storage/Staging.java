package onething.persistence.documents.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/// The folder on a disk of this node where encrypted files are written before they are put into a [Storage].
public final class Staging {

    private final Path folder;

    /// Creates the folder where it is missing.
    Staging(Path root) {
        folder = root.toAbsolutePath().normalize().resolve(Place.INCOMING);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file whose name is a random number of 64 bits, so no node of a service gives the same.
    public Path newFile() throws IOException {
        return Files.createTempFile(folder, "", "");
    }

    Path folder() {
        return folder;
    }

    /// Removes what a node that died left here. Other nodes may be writing here, so a file that was written since
    /// `before` stays.
    long removeAbandoned(Instant before) throws IOException {
        long removed = 0;
        try (var left = Files.newDirectoryStream(folder)) {
            for (var file : left) {
                if (writtenLast(file, before).isBefore(before) && Files.deleteIfExists(file)) {
                    removed++;
                }
            }
        }
        return removed;
    }

    /// Waits until the file is on the disk.
    static void flush(Path file) throws IOException {
        try (var opened = FileChannel.open(file, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }

    /// When the file was last written; `otherwise` for a file that has been moved to its place meanwhile.
    private static Instant writtenLast(Path file, Instant otherwise) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException _) {
            return otherwise;
        }
    }
}
