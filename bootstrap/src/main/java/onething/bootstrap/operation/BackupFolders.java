package onething.bootstrap.operation;

import java.nio.file.Path;
import onething.persistence.backup.BackupRefused;
import org.jspecify.annotations.Nullable;

/// Where the parts of the backups are.
record BackupFolders(BackupProperties properties) {

    Path database() {
        return backups().resolve("database");
    }

    Path documents() {
        return backups().resolve("documents");
    }

    Path wal() {
        var wal = properties.wal();
        return wal == null ? backups().resolve("wal") : wal;
    }

    Path restored() {
        return required(properties.restored(), "onething.backup.restored: an empty folder for what is restored");
    }

    private Path backups() {
        return required(properties.directory(), "onething.backup.directory: the folder with the backups");
    }

    private static Path required(@Nullable Path folder, String meaning) {
        if (folder == null) {
            throw new BackupRefused("a setting is missing: " + meaning);
        }
        return folder.toAbsolutePath().normalize();
    }
}
