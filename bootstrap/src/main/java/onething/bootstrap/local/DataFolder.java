package onething.bootstrap.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The data folder, locked by one running service at a time.
record DataFolder(Path path, FileChannel lockFile) implements AutoCloseable {

    static DataFolder claim(Path path) throws IOException {
        Files.createDirectories(path);
        var lockFile = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lockOn(lockFile) == null) {
            lockFile.close();
            throw new IllegalStateException("another running service uses " + path.toAbsolutePath()
                    + "; stop it, or set onething.local.data to another folder");
        }
        return new DataFolder(path, lockFile);
    }

    Path resolve(String name) {
        return path.resolve(name).toAbsolutePath().normalize();
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static @Nullable FileLock lockOn(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }
}
