package onething.persistence.documents.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import reactor.core.scheduler.Scheduler;

/// Files in a folder.
public record FolderFiles(Path root, Storage storage) implements StoredFiles {

    public static FolderFiles in(Path root, Scheduler scheduler) {
        return new FolderFiles(root, new FolderStorage(root, scheduler));
    }

    @Override
    public Storage dying(Death death) {
        return new DyingStorage(storage, death);
    }

    @Override
    public List<String> paths() {
        return StoredFiles.pathsIn(root);
    }

    @Override
    public byte[] bytes(String path) {
        return StoredFiles.bytesOf(root.resolve(path));
    }

    @Override
    public void write(String path, byte[] bytes) {
        StoredFiles.writeIn(root, path, bytes);
    }

    @Override
    public void leave(String path, Instant then) {
        StoredFiles.leaveIn(root, path, then);
    }
}
