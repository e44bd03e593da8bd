package onething.persistence.backup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import onething.persistence.SharesNothing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Backups of a real server while rows are written to it, and their recovery by another server.
@SharesNothing
class RecoveryTest {

    private static final Path ARCHIVE_WAL =
            Path.of("../bootstrap/deploy/archive-wal").toAbsolutePath().normalize();
    /// How a file is named that `archive-wal` has not finished: the server goes on with what its own work has
    /// written.
    private static final String ARRIVING = ".arriving";

    /// Bytes of a page of the WAL (`XLOG_BLCKSZ`).
    private static final int PAGE = 8192;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path original;

    private static EmbeddedPostgres server;
    private static Path programs;
    private static Instant between;
    private static long writtenBetween;
    private static long writtenAtTheEnd;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aBackupIsMadeWhileRowsAreWritten() throws Exception {
        var wal = Files.createDirectory(original.resolve("wal"));
        server = server();
        try (var connection = connection("postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter system set archive_command = '%s \"%%p\" \"%%f\" %s'".formatted(ARCHIVE_WAL, wal));
            statement.execute("select pg_reload_conf()");
            statement.execute("create table written (n bigint primary key, filler text not null)");
            programs = Path.of(text(connection, "select setting from pg_config where name = 'BINDIR'"));
            var stop = new AtomicBoolean();
            var writing = CompletableFuture.runAsync(() -> write(stop));
            waitFor(() -> written(connection) > 100);
            BaseBackup.make(url(), "postgres", null, original.resolve("database"), Clock.systemUTC());
            long atItsEnd = written(connection);
            waitFor(() -> written(connection) > atItsEnd + 100);
            stop.set(true);
            writing.join();
            writtenBetween = written(connection);
            between = Instant.parse(text(
                    connection,
                    "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
            statement.execute("select pg_switch_wal()");
            statement.execute("insert into written select max(n) + 1, repeat('x', 1000) from written");
            writtenAtTheEnd = written(connection);
            var last = text(connection, "select pg_walfile_name(pg_switch_wal())");
            waitFor(() -> Files.exists(wal.resolve(last)));
        }
    }

    @AfterAll
    static void theServerStops() throws IOException {
        server.close();
    }

    @BeforeEach
    void theBackupIsCopied() throws IOException {
        try (var all = Files.walk(original)) {
            for (var each :
                    all.filter(file -> !file.toString().endsWith(ARRIVING)).toList()) {
                var to = folder.resolve(original.relativize(each).toString());
                if (!Files.isDirectory(to)) {
                    Files.copy(each, to);
                }
            }
        }
    }

    @Test
    void everyCommittedRowIsThereAgain() throws IOException {
        try (var recovery = recover(Optional.empty())) {
            assertThat(rows(recovery)).containsExactly(writtenAtTheEnd, writtenAtTheEnd);
            assertThat(recovery.database()).isEqualTo("postgres");
            assertThat(recovery.owner()).isEqualTo("postgres");
        }
        assertThat(folder.resolve("restored/postmaster.pid")).doesNotExist();
    }

    @Test
    void aRecoveryEndsAtTheInstant() throws IOException {
        try (var recovery = recover(Optional.of(between))) {
            assertThat(rows(recovery)).containsExactly(writtenBetween, writtenBetween);
        }
    }

    @Test
    void aMissingSegmentIsNamed() throws IOException {
        var segment = segments().getFirst();
        Files.delete(segment);

        refused("a segment of the archived WAL is missing: " + segment.getFileName());
    }

    @Test
    void aMissingSegmentInTheMiddleIsNamed() throws IOException {
        var segment = segments().get(segments().size() - 2);
        Files.delete(segment);

        refused("a segment of the archived WAL is missing: " + segment.getFileName());
    }

    @Test
    void aChangedSegmentIsNamed() throws IOException {
        var segment = segments().getLast();
        change(segment);

        refused("a segment of the archived WAL was changed: " + segment);
    }

    @Test
    void aSegmentWithoutASumIsNamed() throws IOException {
        var segment = segments().getLast();
        Files.delete(Path.of(segment + ".sha256"));

        refused("a segment of the archived WAL has no sum beside it: " + segment);
    }

    @Test
    void aSegmentThatWasDamagedBeforeItWasSummedIsNoticed() throws IOException {
        var segment = earlierOneWithASecondPage();
        var bytes = Files.readAllBytes(segment);
        Arrays.fill(bytes, PAGE, 2 * PAGE, (byte) 0);
        Files.write(segment, bytes);
        Files.writeString(Path.of(segment + ".sha256"), Sums.of(segment));

        refused("the archived WAL is damaged: it could be read up to ");
    }

    @Test
    void aChangedFileIsNamed() throws IOException {
        var file = base().resolve("global/pg_control");
        change(file);

        refused("a file of the backup was changed: " + file);
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        var file = base().resolve("PG_VERSION");
        Files.delete(file);

        refused("a file of the backup is missing: " + file);
    }

    @Test
    void aFileThatTheManifestDoesNotNameIsNoticed() throws IOException {
        var file = Files.writeString(base().resolve("postgresql.auto.conf.old"), "archive_command = 'false'");

        refused("a file is in the backup that the manifest does not name: " + file);
    }

    @Test
    void aChangedManifestIsNoticed() throws IOException {
        var manifest = base().resolveSibling("manifest");
        Files.writeString(manifest, Files.readString(manifest).replace("owner postgres", "owner somebody"));

        refused("the manifest was changed: " + manifest);
    }

    @Test
    void aBackupThatWasNotCompletedIsNone() throws IOException {
        Files.delete(base().resolveSibling("manifest"));

        refused("there is no complete base backup in " + folder.resolve("database"));
    }

    @Test
    void anInstantBeforeTheBackupIsRefused() {
        refused(Optional.of(Instant.EPOCH), "every base backup in ");
    }

    @Test
    void anInstantAfterTheWalIsRefused() {
        refused(Optional.of(between.plus(Duration.ofDays(1))), "the archived WAL ends before the instant");
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
        var mine = Files.writeString(
                Files.createDirectory(folder.resolve("restored")).resolve("mine"), "mine");

        refused("the folder for the restored data is not empty");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void withoutTheProgramItSaysWhereItLooked() {
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> Recovery.run(
                        folder.resolve("database"),
                        folder.resolve("wal"),
                        Optional.empty(),
                        folder,
                        folder.resolve("restored")))
                .withMessageStartingWith("there is no program of PostgreSQL: " + folder.resolve("postgres"));
    }

    @Test
    void aServerThatDoesNotArchiveIsNotBackedUp() throws IOException {
        try (var other = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .start()) {
            assertThatExceptionOfType(BackupRefused.class)
                    .isThrownBy(() -> BaseBackup.make(
                            other.getJdbcUrl("postgres", "postgres"),
                            "postgres",
                            null,
                            folder.resolve("other"),
                            Clock.systemUTC()))
                    .withMessageStartingWith("the server does not archive its WAL");
        }
    }

    /// The rights are those of `docs/operations.md`.
    @Test
    void aUserNeedsTheRightsOfABackupAndNoOthers() throws Exception {
        try (var connection = connection("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create role keeper login");
            assertThatExceptionOfType(BackupRefused.class)
                    .isThrownBy(() -> backUpAs("keeper"))
                    .withMessageStartingWith("the user keeper may not back up this server");
            assertThat(folder.resolve("keeper")).isEmptyDirectory();
            for (var right : rightsOfTheManual()) {
                statement.execute(right.replace("onething_backup", "keeper"));
            }
        }

        assertThat(backUpAs("keeper")).contains("WAL from");
    }

    private String backUpAs(String user) throws IOException {
        return BaseBackup.make(url(), user, null, folder.resolve(user), Clock.systemUTC());
    }

    private static List<String> rightsOfTheManual() throws IOException {
        var rights = Files.readAllLines(Path.of("../docs/operations.md")).stream()
                .filter(line -> line.startsWith("grant "))
                .toList();
        assertThat(rights).isNotEmpty();
        return rights;
    }

    private Recovery recover(Optional<Instant> target) throws IOException {
        return Recovery.run(
                folder.resolve("database"), folder.resolve("wal"), target, programs, folder.resolve("restored"));
    }

    private void refused(String why) {
        refused(Optional.empty(), why);
    }

    private void refused(Optional<Instant> target, String why) {
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> recover(target).close())
                .withMessageContaining(why);
    }

    private Path base() throws IOException {
        try (var backups = Files.list(folder.resolve("database"))) {
            return backups.findFirst().orElseThrow().resolve("base");
        }
    }

    /// Those that a recovery of the backup reads, the first one first.
    private List<Path> segments() throws IOException {
        var manifest = BackupManifest.find(base().resolveSibling("manifest").getParent())
                .orElseThrow();
        var first = WalArchive.name(1, manifest.from().segment(manifest.segmentBytes()), manifest.segmentBytes());
        try (var files = Files.list(folder.resolve("wal"))) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9A-F]{24}"))
                    .filter(file -> file.getFileName().toString().compareTo(first) >= 0)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    /// One before the end. A segment that was switched early may hold nothing after its first page.
    private Path earlierOneWithASecondPage() throws IOException {
        var segments = segments();
        for (var segment : segments.subList(0, segments.size() - 1).reversed()) {
            var bytes = Files.readAllBytes(segment);
            if (!Arrays.equals(bytes, PAGE, 2 * PAGE, new byte[PAGE], 0, PAGE)) {
                return segment;
            }
        }
        throw new AssertionError("every earlier segment is shorter than two pages");
    }

    private static void change(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    /// How many rows there are, and the greatest number.
    private static List<Long> rows(Recovery recovery) {
        var database = DatabaseClient.create(new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .socket(recovery.socket().toString())
                .username(recovery.owner())
                .database(recovery.database())
                .build()));
        return requireNonNull(database.sql("select count(*) as many, max(n) as last from written")
                .map(row -> List.of(
                        requireNonNull(row.get("many", Long.class)), requireNonNull(row.get("last", Long.class))))
                .one()
                .block());
    }

    private static void waitFor(Callable<Boolean> condition) {
        Mono.fromCallable(condition)
                .subscribeOn(Schedulers.boundedElastic())
                .filter(holds -> holds)
                .repeatWhenEmpty(looks -> looks.delayElements(Duration.ofMillis(50)))
                .block(PATIENCE);
    }

    private static void write(AtomicBoolean stop) {
        try (var connection = connection("postgres");
                var insert = connection.prepareStatement("insert into written values (?, repeat('x', 1000))")) {
            for (long n = 1; !stop.get(); n++) {
                insert.setLong(1, n);
                insert.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long written(Connection connection) throws SQLException {
        return Long.parseLong(text(connection, "select coalesce(max(n), 0) from written"));
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("archive_mode", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    private static Connection connection(String user) throws SQLException {
        return DriverManager.getConnection(url(), user, "");
    }
}
