package onething.persistence.documents.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/// A storage for tests, and what is in it. The paths of files in its staging folder count too.
public interface StoredFiles {

    Storage storage();

    /// The same storage for a node that dies.
    Storage dying(Death death);

    /// Transfers that were neither completed nor given up count too.
    List<String> paths();

    /// The encrypted bytes of a file.
    byte[] bytes(String path);

    void write(String path, byte[] bytes);

    /// Leaves a file in the staging folder as a node that died then.
    void leave(String path, Instant then);

    /// The files of a folder, by their paths from there.
    static List<String> pathsIn(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void writeIn(Path root, String path, byte[] bytes) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void leaveIn(Path root, String path, Instant then) {
        writeIn(root, path, new byte[] {1, 2, 3});
        try {
            Files.setLastModifiedTime(root.resolve(path), FileTime.from(then));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
