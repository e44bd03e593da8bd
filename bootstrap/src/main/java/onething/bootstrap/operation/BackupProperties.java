package onething.bootstrap.operation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Backups and restores.
///
/// @param directory the folder with the backups: `database` has the base backups, `documents` the files
/// @param wal the folder into which the server archives its WAL; the subfolder `wal` of the backups without one
/// @param user      the user of the database who makes the base backup; the service's own without one
/// @param password  this user's
/// @param restored  an empty folder, or one that is not there, into which a restore puts `postgres` and `documents`
/// @param programs  the folder with the server's program `postgres`, for a restore
@ConfigurationProperties("onething.backup")
record BackupProperties(
        @Nullable Path directory,
        @Nullable Path wal,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path restored,
        @DefaultValue("/usr/lib/postgresql/18/bin") Path programs) {}
