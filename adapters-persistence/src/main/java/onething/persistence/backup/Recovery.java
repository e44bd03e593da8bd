package onething.persistence.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import onething.persistence.backup.BackupManifest.BackedUpFile;

/// Restores a base backup into an empty folder and lets a PostgreSQL server of its own recover it from the archived
/// WAL. The server listens on a socket in a folder of this user alone, archives nothing, and uses no setting of the
/// server that was backed up.
public final class Recovery implements AutoCloseable {

    private static final Duration STOP = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int LINE_OF_THE_STATE = 7;
    private static final String SERVER = "postgres";

    /// PostgreSQL does not know the letters of ISO 8601 in this setting.
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private final Path cluster;
    private final Path sockets;
    private final BackupManifest backup;
    private final Process server;

    private Recovery(Path cluster, Path sockets, BackupManifest backup, Process server) {
        this.cluster = cluster;
        this.sockets = sockets;
        this.backup = backup;
        this.server = server;
    }

    /// Restores, starts the server, and returns when the recovery has ended.
    ///
    /// @param backups  the folder with the base backups
    /// @param wal      the folder with the archived WAL
    /// @param target   at which instant the recovery ends; without one, at the end of the WAL
    /// @param programs the folder with the server's program `postgres`
    /// @param cluster  an empty folder, or one that is not there
    /// @throws BackupRefused if the backup, the WAL or the target is not as it must be
    public static Recovery run(Path backups, Path wal, Optional<Instant> target, Path programs, Path cluster)
            throws IOException {
        requireEmpty(cluster);
        requireProgram(programs);
        var chosen = chosen(backups, target);
        var archive = new WalArchive(wal.toAbsolutePath());
        long lastSegment = archive.requireComplete(chosen.manifest());
        copy(chosen.folder().resolve("base"), chosen.manifest(), cluster);
        Files.createFile(cluster.resolve("recovery.signal"));
        var sockets = Files.createTempDirectory("onething-restore");
        var log = cluster.resolveSibling(cluster.getFileName() + ".log");
        var server = new ProcessBuilder(command(programs, cluster, sockets, archive, target))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var recovery = new Recovery(cluster, sockets, chosen.manifest(), server);
        try {
            recovery.awaitReady(log);
            if (target.isEmpty()) {
                recovery.requireReplayedInto(lastSegment);
            }
            return recovery;
        } catch (RuntimeException | IOException refused) {
            recovery.close();
            throw refused;
        }
    }

    /// The folder with the server's socket.
    public Path socket() {
        return sockets.resolve(".s.PGSQL.5432");
    }

    public String database() {
        return backup.database();
    }

    /// The user who owns the database.
    public String owner() {
        return backup.owner();
    }

    /// Stops the server.
    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                server.destroyForcibly();
            }
            delete(sockets);
        } catch (InterruptedException _) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes a folder with all that is in it.
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new BackupRefused("the folder for the restored data is not empty: " + folder);
            }
        }
    }

    private static void requireProgram(Path programs) {
        var server = programs.resolve(SERVER);
        if (!Files.isExecutable(server)) {
            throw new BackupRefused("there is no program of PostgreSQL: " + server);
        }
    }

    private static Chosen chosen(Path backups, Optional<Instant> target) throws IOException {
        if (!Files.isDirectory(backups)) {
            throw new BackupRefused("there is no folder with backups: " + backups);
        }
        var complete = new ArrayList<Chosen>();
        try (var folders = Files.list(backups)) {
            for (var folder : folders.toList()) {
                BackupManifest.find(folder).ifPresent(manifest -> complete.add(new Chosen(folder, manifest)));
            }
        }
        return complete.stream()
                .filter(each -> target.isEmpty() || !each.manifest().ended().isAfter(target.get()))
                .max(Comparator.comparing(each -> each.manifest().ended()))
                .orElseThrow(() -> new BackupRefused(
                        complete.isEmpty()
                                ? "there is no complete base backup in " + backups
                                : "every base backup in %s ended after %s".formatted(backups, target.orElseThrow())));
    }

    /// Copies the files of the backup, each with its sum, and refuses what the manifest does not name.
    private static void copy(Path base, BackupManifest manifest, Path cluster) throws IOException {
        Files.createDirectories(cluster);
        Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
        var known = new HashSet<String>();
        for (var file : manifest.files()) {
            known.add(file.path());
            copy(base, file, cluster);
        }
        try (Stream<Path> all = Files.walk(base)) {
            for (var each : all.toList()) {
                var path = base.relativize(each).toString();
                if (Files.isDirectory(each)) {
                    Files.createDirectories(cluster.resolve(path));
                } else if (!known.contains(path)) {
                    throw new BackupRefused("a file is in the backup that the manifest does not name: " + each);
                }
            }
        }
    }

    private static void copy(Path base, BackedUpFile file, Path cluster) throws IOException {
        var from = base.resolve(file.path()).normalize();
        var to = cluster.resolve(file.path()).normalize();
        if (!to.startsWith(cluster.normalize())) {
            throw new BackupRefused("the manifest names a file outside the backup: " + file.path());
        }
        if (!Files.exists(from)) {
            throw new BackupRefused("a file of the backup is missing: " + from);
        }
        Files.createDirectories(to.resolveSibling("."));
        if (!Sums.copied(from, to).equals(file.sha256())) {
            throw new BackupRefused("a file of the backup was changed: " + from);
        }
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-------"));
    }

    /// Settings of the command line come before those of any file, also before `postgresql.auto.conf`.
    private static List<String> command(
            Path programs, Path cluster, Path sockets, WalArchive archive, Optional<Instant> target)
            throws IOException {
        var access = sockets.resolve("pg_hba.conf");
        Files.writeString(access, "local all all trust\n");
        var configuration = Files.createFile(sockets.resolve("postgresql.conf"));
        var command = new ArrayList<String>();
        if (ProcessHandle.current().info().user().filter("root"::equals).isPresent()) {
            // PostgreSQL refuses to run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(programs.resolve(SERVER).toString(), "-D", cluster.toString(), "-p", "5432"));
        setting(command, "config_file", configuration.toString());
        setting(command, "hba_file", access.toString());
        setting(command, "unix_socket_directories", sockets.toString());
        setting(command, "listen_addresses", "");
        setting(command, "ssl", "off");
        setting(command, "archive_mode", "off");
        setting(command, "logging_collector", "off");
        setting(command, "shared_preload_libraries", "");
        setting(command, "primary_conninfo", "");
        setting(command, "hot_standby", "off");
        setting(command, "restore_command", "cp \"" + archive.folder() + "/%f\" \"%p\"");
        setting(command, "recovery_target_timeline", "current");
        setting(command, "recovery_target_action", "promote");
        target.ifPresent(instant -> setting(command, "recovery_target_time", INSTANT.format(instant)));
        return command;
    }

    private static void setting(List<String> command, String name, String value) {
        command.add("-c");
        command.add(name + "=" + value);
    }

    /// The server writes its state into the file of its process.
    private void awaitReady(Path log) throws IOException {
        try {
            while (!server.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                var process = cluster.resolve("postmaster.pid");
                if (Files.exists(process)) {
                    var lines = Files.readAllLines(process);
                    if (lines.size() > LINE_OF_THE_STATE
                            && lines.get(LINE_OF_THE_STATE).strip().equals("ready")) {
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackupRefused("the recovery was interrupted", e);
        }
        throw new BackupRefused("the server could not recover the backup: " + lastFault(log));
    }

    private static String lastFault(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((_, last) -> last)
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC): +", ""))
                .map(fault -> fault.contains("before configured recovery target")
                        ? "the archived WAL ends before the instant (" + fault + ")"
                        : fault)
                .orElse("it says no more in " + log);
    }

    /// The recovery has begun a new timeline, whose history says how far it had come.
    private void requireReplayedInto(long lastSegment) throws IOException {
        var history = cluster.resolve("pg_wal/%08X.history".formatted(backup.timeline() + 1));
        var end = LogPosition.parse(Files.readAllLines(history).getLast().split("\t")[1]);
        if (end.compareTo(new LogPosition(lastSegment * backup.segmentBytes())) <= 0) {
            throw new BackupRefused(
                    "the archived WAL is damaged: it could be read up to %s only, and goes on to segment %s"
                            .formatted(end, WalArchive.name(backup.timeline(), lastSegment, backup.segmentBytes())));
        }
    }

    private record Chosen(Path folder, BackupManifest manifest) {}
}
