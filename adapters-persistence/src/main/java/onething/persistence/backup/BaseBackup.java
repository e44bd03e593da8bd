package onething.persistence.backup;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import onething.domain.text.Sha256;
import onething.persistence.backup.BackupManifest.BackedUpFile;
import org.jspecify.annotations.Nullable;

/// Copies the data folder of a running PostgreSQL over one connection, between `pg_backup_start` and
/// `pg_backup_stop`. Writes go on meanwhile; the archived WAL makes the copy consistent. See "Making a Base Backup
/// Using the Low Level API" in PostgreSQL's manual.
public final class BaseBackup {

    /// How long the server may take to archive the last segment.
    private static final Duration ARCHIVING = Duration.ofMinutes(10);

    private static final int PIECE = 4 * 1024 * 1024;
    private static final String CONTROL_FILE = "global/pg_control";
    private static final String RIGHT_IS_MISSING = "42501";
    private static final String CANCELLED = "57014";
    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /// Folders that a recovery fills again; they are there, but empty.
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    /// Files of the running server.
    private static final Pattern LEFT_OUT =
            Pattern.compile("(.*/)?(pgsql_tmp.*|pg_internal\\.init.*|postmaster\\.(pid|opts)|current_logfiles|"
                    + "postgresql\\.auto\\.conf\\.tmp|backup_label(\\.old)?|tablespace_map(\\.old)?|"
                    + "backup_manifest(\\.tmp)?|recovery\\.signal|standby\\.signal)");

    private static final String ABOUT = """
            select current_setting('server_version_num')::integer / 10000 as server,
                   current_setting('archive_mode') as archive_mode,
                   pg_size_bytes(current_setting('wal_segment_size')) as segment_bytes,
                   current_database() as database,
                   (select pg_get_userbyid(datdba) from pg_database where datname = current_database()) as owner,
                   exists (select from pg_tablespace where spcname not in ('pg_default', 'pg_global')) as has_tablespaces
            """;

    private static final String START = """
            select started.lsn::text as lsn,
                   ('x' || left(pg_walfile_name(started.lsn), 8))::bit(32)::integer as timeline
              from (select pg_backup_start('onething', true) as lsn) as started
            """;

    private static final String STOP =
            "select lsn::text as lsn, labelfile, spcmapfile from pg_backup_stop(wait_for_archive => true)";

    private static final String LIST = """
            select name, stat.isdir
              from pg_ls_dir(?, true, false) as name, pg_stat_file(? || '/' || name, true) as stat
             where stat.isdir is not null
             order by name
            """;

    private static final String READ = "select pg_read_binary_file(?, ?, ?, true)";

    private final Connection connection;
    private final Clock clock;
    private final List<BackedUpFile> files = new ArrayList<>();

    private BaseBackup(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /// Makes a backup in a new subfolder, which is named by its beginning.
    ///
    /// @param url  the JDBC address of the database
    /// @param user a superuser, or one who may execute `pg_backup_start`, `pg_backup_stop`, `pg_ls_dir`,
    ///   `pg_stat_file` and `pg_read_binary_file`
    /// @return what was made, in words
    /// @throws BackupRefused if the server or its settings do not allow it
    public static String make(String url, String user, @Nullable String password, Path backups, Clock clock)
            throws IOException {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var started = clock.instant();
            var folder = backups.resolve(FOLDER.format(started));
            Files.createDirectories(backups);
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var manifest = new BaseBackup(connection, clock).makeOrDelete(folder, started);
            return "%s: %d files, %d MB, WAL from %s to %s"
                    .formatted(
                            folder,
                            manifest.files().size(),
                            manifest.bytes() / 1_000_000,
                            manifest.from(),
                            manifest.until());
        } catch (SQLException failed) {
            throw refused(failed, user);
        }
    }

    /// What is not complete is deleted: without a manifest no one can restore it.
    private BackupManifest makeOrDelete(Path folder, Instant started) throws SQLException, IOException {
        try {
            return make(folder, started);
        } catch (SQLException | IOException | RuntimeException failed) {
            Recovery.delete(folder);
            throw failed;
        }
    }

    private BackupManifest make(Path folder, Instant started) throws SQLException, IOException {
        var about = about();
        limitTo(ARCHIVING);
        var start = one(START);
        var from = LogPosition.parse(start.text("lsn"));
        var base = folder.resolve("base");
        Files.createDirectory(base);
        copyFolder(".", base);
        // Last, as the manual demands: it says where the recovery begins.
        copyFile(CONTROL_FILE, base);
        var stop = one(STOP);
        if (!stop.text("spcmapfile").isBlank()) {
            throw new BackupRefused("the database has tablespaces outside its data folder; they are not backed up");
        }
        write("backup_label", stop.text("labelfile").getBytes(StandardCharsets.UTF_8), base);
        var manifest = new BackupManifest(
                started,
                clock.instant(),
                about.number("server"),
                start.number("timeline"),
                from,
                LogPosition.parse(stop.text("lsn")),
                about.longNumber("segment_bytes"),
                about.text("database"),
                about.text("owner"),
                files);
        manifest.write(folder);
        return manifest;
    }

    private Row about() throws SQLException {
        var about = one(ABOUT);
        if (about.text("archive_mode").equals("off")) {
            throw new BackupRefused(
                    "the server does not archive its WAL: set archive_mode = on and archive_command, and restart it");
        }
        if (about.text("has_tablespaces").equals("t")) {
            throw new BackupRefused("the database has tablespaces outside its data folder; they are not backed up");
        }
        return about;
    }

    private void limitTo(Duration time) throws SQLException {
        try (var limit = connection.createStatement()) {
            limit.execute("set statement_timeout = " + time.toMillis());
        }
    }

    private void copyFolder(String path, Path base) throws SQLException, IOException {
        for (var found : list(path)) {
            var name = path.equals(".") ? found.name() : path + "/" + found.name();
            if (LEFT_OUT.matcher(name).matches() || name.equals(CONTROL_FILE)) {
                continue;
            }
            if (!found.isFolder()) {
                copyFile(name, base);
                continue;
            }
            Files.createDirectory(base.resolve(name));
            if (name.equals("pg_wal")) {
                Files.createDirectory(base.resolve("pg_wal/archive_status"));
            } else if (!EMPTIED.contains(name)) {
                copyFolder(name, base);
            }
        }
    }

    private List<Found> list(String folder) throws SQLException {
        var found = new ArrayList<Found>();
        try (var statement = connection.prepareStatement(LIST)) {
            statement.setString(1, folder);
            statement.setString(2, folder);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Found(rows.getString(1), rows.getBoolean(2)));
                }
            }
        }
        return found;
    }

    /// A file that was removed meanwhile is left out: WAL says so too.
    private void copyFile(String name, Path base) throws SQLException, IOException {
        try (var statement = connection.prepareStatement(READ)) {
            byte @Nullable [] piece = piece(statement, name, 0);
            if (piece == null) {
                return;
            }
            var target = base.resolve(name);
            var digest = Sha256.begun();
            long size = 0;
            try (var file = FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(file), digest);
                while (piece != null && piece.length > 0) {
                    out.write(piece);
                    size += piece.length;
                    piece = piece.length < PIECE ? null : piece(statement, name, size);
                }
                file.force(true);
            }
            files.add(new BackedUpFile(Sums.hex(digest), size, name));
        }
    }

    private static byte @Nullable [] piece(PreparedStatement read, String name, long from) throws SQLException {
        read.setString(1, name);
        read.setLong(2, from);
        read.setLong(3, PIECE);
        try (var rows = read.executeQuery()) {
            rows.next();
            return rows.getBytes(1);
        }
    }

    private void write(String name, byte[] content, Path base) throws IOException {
        Files.write(base.resolve(name), content, StandardOpenOption.CREATE_NEW);
        files.add(new BackedUpFile(HexFormat.of().formatHex(Sha256.of(content)), content.length, name));
    }

    private Row one(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return Row.of(rows);
        }
    }

    private static BackupRefused refused(SQLException failed, String user) {
        var state = String.valueOf(failed.getSQLState());
        var why = switch (state) {
            case RIGHT_IS_MISSING ->
                "the user %s may not back up this server (%s): docs/operations.md says which rights it needs in this database"
                        .formatted(user, failed.getMessage());
            case CANCELLED ->
                "the server did not archive its WAL within %d minutes: see archive_command and the server's log"
                        .formatted(ARCHIVING.toMinutes());
            default -> "the server did not answer as expected: " + failed.getMessage();
        };
        return new BackupRefused(why, failed);
    }

    private record Found(String name, boolean isFolder) {}

    /// A row of texts.
    private record Row(Map<String, String> columns) {

        static Row of(ResultSet rows) throws SQLException {
            var columns = new HashMap<String, String>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                columns.put(rows.getMetaData().getColumnLabel(column), rows.getString(column));
            }
            return new Row(columns);
        }

        String text(String name) {
            return requireNonNull(columns.get(name));
        }

        int number(String name) {
            return Integer.parseInt(text(name));
        }

        long longNumber(String name) {
            return Long.parseLong(text(name));
        }
    }
}
