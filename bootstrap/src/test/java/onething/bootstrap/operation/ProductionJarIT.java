package onething.bootstrap.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import onething.bootstrap.Patience;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The first day of an operator: the production jar, an empty database, a file of settings with the keys that the
/// jar made, and each command. Runs after packaging.
@ExtendWith(Patience.class)
class ProductionJarIT {

    private static final String JAR = System.getProperty("onething.jar");
    private static final String JAVA = ProcessHandle.current().info().command().orElseThrow();
    private static final Path DEPLOY = Path.of("deploy").toAbsolutePath();
    private static final int PORT = WholeSystem.aFreePort();
    private static final int STOPPED = 143;

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres database;
    private static Path wal;

    @BeforeAll
    static void theOperatorWritesTheSettings() throws Exception {
        wal = Files.createDirectories(folder.resolve("backups/wal"));
        database = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("archive_mode", "on")
                .start();
        sql("alter system set archive_command = '%s \"%%p\" \"%%f\" %s'".formatted(DEPLOY.resolve("archive-wal"), wal));
        sql("select pg_reload_conf()");
        var keys = command("make-keys", "AES").is(0);
        var backup = "  backup: {directory: %s, restored: %s, programs: %s}\n"
                .formatted(folder.resolve("backups"), folder.resolve("restored"), programs());
        Files.writeString(
                folder.resolve("application.yaml"),
                ProductionSettings.yaml(database.getPort(), PORT, folder.resolve("documents"), backup, keys.said()));
    }

    @AfterAll
    static void theDatabaseStops() throws IOException {
        database.close();
    }

    @Test
    void theFirstStartThatSucceedsIsRecordedAndTheSecondTakesItsClasses() throws Exception {
        var first = node(DEPLOY.resolve("start").toString(), JAR);
        assertThat(first.stop()).isEqualTo(STOPPED);
        assertThat(first.log())
                .contains("The administrator chen sets a password here", "https://labour.example/desk/")
                .contains("AOTCache creation is complete");

        var second = node(DEPLOY.resolve("start").toString(), JAR);
        assertThat(second.stop()).isEqualTo(STOPPED);
        assertThat(second.log())
                .doesNotContain("AOTCache creation", "aot]")
                .contains("Schema \"public\" is up to date");
    }

    @Test
    @Tag("thorough")
    void everyCommandOfAnOperatorRunsBesideTheService() throws Exception {
        var node = node(JAVA, "-XX:TieredStopAtLevel=1", "-jar", JAR);
        everyCommandRuns();
        assertThat(node.stop()).isEqualTo(STOPPED);
    }

    private static void everyCommandRuns() throws Exception {
        var enterprise = "--onething.enterprise.name=示例厂";
        command("add-enterprise", "factory", enterprise, "--onething.enterprise.credit-code=91445202MA4X7Y2K1U")
                .is(0)
                .says("示例厂 signs in as factory");
        command("add-enterprise", "factory", enterprise).is(2).says("统一社会信用代码");
        command("outgoing", "hold").is(0).says("held: 0 notifications");
        command("outgoing", "release-and-drop").is(0).says("not held");
        command("outgoing", "hold").is(0);
        command("outgoing", "release").is(0).says("not held");
        command("desk-figures", "check").is(0).says("0 figures differ");
        command("desk-figures", "mend").is(0);
        command("wrap-keys", "all").is(2).says("set onething.vault.address");
        command("copy-documents", "to-s3").is(2).says("onething.documents.s3.endpoint");
        command("back-up", "everything").is(0).says("lost 0, damaged 0");
        command("back-up", "documents").is(0).says("lost 0, damaged 0");
        lastSegmentIsArchived();
        command("restore-drill", "latest").is(0).says("The backup is sound.");
        command("restore", "latest").is(0).says("it sends nothing until `outgoing release`");
        command("restore-drill", "latest").is(2);
        command("back-upp", "everything").is(2).says("back-upp is no command").says("restore-drill latest|INSTANT");
    }

    @Test
    void aStartOrACommandWithoutSettingsSaysSoByItsExitCode() throws Exception {
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));

        run(elsewhere, JAVA, "-XX:TieredStopAtLevel=1", "-jar", JAR).is(78).says("settings are missing");
        run(elsewhere, JAVA, "-XX:TieredStopAtLevel=1", "-jar", JAR, "outgoing", "show")
                .is(2)
                .says("settings are missing");
        run(elsewhere, JAVA, "-XX:TieredStopAtLevel=1", "-jar", JAR, "copy-documents", "to-s3")
                .is(2)
                .says("settings are missing");
    }

    private record Ended(int code, String said) {

        Ended is(int expected) {
            assertThat(code).as(said).isEqualTo(expected);
            return this;
        }

        Ended says(String text) {
            assertThat(said).contains(text).doesNotContain("restricted method");
            return this;
        }
    }

    private static Ended command(String... words) throws Exception {
        var all = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-jar", JAR));
        all.addAll(List.of(words));
        return run(folder, all.toArray(String[]::new));
    }

    private static Ended run(Path in, String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private record Running(Process process, Path file) {

        String log() throws IOException {
            return Files.readString(file);
        }

        /// Gives its exit code.
        int stop() throws InterruptedException {
            process.destroy();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        }
    }

    /// A node that can serve.
    private static Running node(String... command) throws IOException {
        var log = Files.createTempFile(folder, "node", ".log");
        var program = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        program.environment().put("JAVA", JAVA);
        program.environment().put("CACHE", folder.resolve("cache").toString());
        var running = new Running(program.start(), log);
        await().untilAsserted(() -> {
            assertThat(running.process().isAlive()).as(running.log()).isTrue();
            assertThat(isReady()).as(running.log()).isTrue();
        });
        return running;
    }

    private static boolean isReady() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/actuator/health/readiness"))
                .timeout(Duration.ofMinutes(1))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static void lastSegmentIsArchived() throws SQLException {
        var last = answer("select pg_walfile_name(pg_switch_wal())");
        await().until(() -> Files.exists(wal.resolve(last)));
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = database.getPostgresDatabase().getConnection();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private static String programs() throws SQLException {
        return answer("select setting from pg_config where name = 'BINDIR'");
    }

    private static String answer(String question) throws SQLException {
        try (var connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
