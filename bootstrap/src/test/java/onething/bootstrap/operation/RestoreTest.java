package onething.bootstrap.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static onething.bootstrap.operation.OperatedService.answer;
import static onething.bootstrap.operation.OperatedService.archiveWal;
import static onething.bootstrap.operation.OperatedService.archived;
import static onething.bootstrap.operation.OperatedService.keys;
import static onething.bootstrap.operation.OperatedService.r2dbc;
import static onething.bootstrap.operation.OperatedService.run;
import static onething.bootstrap.operation.OperatedService.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onething.bootstrap.CommandWiring;
import onething.bootstrap.OnServicesOfTheirOwn;
import onething.bootstrap.encryption.KeySettings;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Browser;
import onething.bootstrap.journey.support.LocalService;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands, with a service that people use. What happens to files of the server is in `RecoveryTest`.
@OnServicesOfTheirOwn
class RestoreTest {

    private static final Path DATA = WholeSystem.aFolder();
    private static final Path BACKUPS = WholeSystem.aFolder();

    private static LocalService service;
    private static String programs;
    private static String submittedAfterwards;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void aServiceIsUsedAndBackedUp() throws Exception {
        var wal = Files.createDirectories(BACKUPS.resolve("wal"));
        try (var first = new LocalService(settings(DATA))) {
            archiveWal(first, wal);
        }
        service = new LocalService(settings(DATA));
        programs = answer(service, "select setting from pg_config where name = 'BINDIR'");
        submittedBy("lina");

        assertThat(run(System.out, "back-up", "everything", backups(BACKUPS))).isZero();

        submittedAfterwards = submittedBy("chenwei");
        assertThat(run(System.out, "back-up", "documents", backups(BACKUPS))).isZero();
        archived(service, wal);
    }

    @AfterAll
    static void theServiceStops() {
        service.close();
    }

    @Test
    void aDrillChecksTrailFilesAndDueDatesAndLeavesNothing() {
        assertThat(restore("restore-drill", BACKUPS)).isZero();

        assertThat(said())
                .containsPattern("database +sound +PostgreSQL 18.* schema 001, last transaction 20")
                .containsPattern("trail +sound +[1-9][0-9]* events")
                .containsPattern("files +sound +[1-9][0-9]* referenced: copied [1-9].* lost 0, damaged 0")
                .containsPattern("due dates +sound +[1-9][0-9]* running matters, 0 differ")
                .contains("The backup is sound.");
        assertThat(folder.resolve("restored")).doesNotExist();
    }

    @Test
    void aMissingAndADamagedFileAreNamed() throws IOException {
        var copy = copied(BACKUPS);
        var files = documents(copy);
        Files.delete(files.getFirst());
        var bytes = Files.readAllBytes(files.getLast());
        bytes[bytes.length / 2] ^= 1;
        Files.write(files.getLast(), bytes);

        assertThat(restore("restore-drill", copy)).isEqualTo(OperatorCommand.FLAWED);

        assertThat(said())
                .contains("lost: " + copy.resolve("documents").relativize(files.getFirst()))
                .contains("damaged: " + copy.resolve("documents").relativize(files.getLast()))
                .containsPattern("files +FLAWED")
                .containsPattern("due dates +sound")
                .contains("The backup is flawed.");
        assertThat(folder.resolve("restored")).isNotEmptyDirectory();
    }

    @Test
    void aChangedTrailAndChangedDueDatesAreFound() throws Exception {
        var flawed = Files.createDirectories(folder.resolve("flawed"));
        Files.createSymbolicLink(flawed.resolve("wal"), BACKUPS.resolve("wal"));
        sql(
                service,
                "alter table trail disable trigger user",
                "update trail set action = 'withdraw' where number = (select min(number) from trail)",
                "alter table trail enable trigger user",
                "update matter_due_dates set next_due = next_due + interval '1 day' where not ended");

        assertThat(run(new PrintStream(said, true, UTF_8), "back-up", "everything", backups(flawed)))
                .isZero();
        assertThat(restore("restore-drill", flawed)).isEqualTo(OperatorCommand.FLAWED);

        assertThat(said())
                .containsPattern("trail +FLAWED .*; event [0-9]+ of matter ")
                .containsPattern("due dates +FLAWED +([1-9][0-9]*) running matters, \\1 differ")
                .containsPattern("files +sound");
    }

    @Test
    void aRestoredServiceSendsNothingUntilItsOperatorSaysSo() {
        assertThat(restore("restore", BACKUPS)).isZero();
        var restored = folder.resolve("restored");
        try (var again = new LocalService(settings(restored))) {
            var officer = new Officer(Person.signedIn(again.address(), "injury"));
            assertThat(new Applicant(Person.signedIn(again.address(), "chenwei"))
                            .sees(submittedAfterwards)
                            .status())
                    .isEqualTo(200);
            officer.does("accept", submittedAfterwards);
            var before = runs(again);
            await().until(() -> runs(again) > before + 2);
            assertThat(states(officer)).isNotEmpty().containsOnly("waiting");

            assertThat(outgoing(again, "show")).contains("\nheld: ");
            assertThat(outgoing(again, "release")).contains("not held: ");

            await().until(() -> states(officer).stream().allMatch("delivered"::equals));
        }
    }

    @Test
    void anEnterpriseThatTheOperatorAddsSignsIn() {
        var settings = new ArrayList<>(keys());
        settings.add("--spring.r2dbc.url=" + r2dbc(service));
        settings.add("--onething.enterprise.name=揭阳市榕城区新示例五金厂");
        assertThat(run(new PrintStream(said, true, UTF_8), "add-enterprise", "newworks", settings))
                .isEqualTo(OperatorCommand.REFUSED);
        assertThat(said()).contains("统一社会信用代码");
        settings.add("--onething.enterprise.credit-code=91445200MA0000001D");

        assertThat(run(new PrintStream(said, true, UTF_8), "add-enterprise", "newworks", settings))
                .as(said())
                .isZero();

        var password = said().replaceFirst("(?s).* with the password (\\S+) .*", "$1");
        var browser = new Browser(service.address());
        var begun = browser.begins();
        assertThat(browser.triesPassword(begun, "newworks", password).is(200).text("/next"))
                .isEqualTo("new-password");
        assertThat(browser.post(
                                "/login/first-password",
                                Map.of("signIn", begun.handle(), "password", "staple battery horse"))
                        .is(200)
                        .body()
                        .has("redirectTo"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"back-up", "restore", "restore-drill", "outgoing"})
    void withoutAChoiceACommandSaysWhichThereAre(String command) {
        assertThat(run(new PrintStream(said, true, UTF_8), command, "something", List.of()))
                .isEqualTo(OperatorCommand.REFUSED);
        assertThat(said()).startsWith(command + " ").contains("|");
    }

    @Test
    void withoutAFolderTheCommandsNameTheSetting() {
        assertThat(run(new PrintStream(said, true, UTF_8), "restore", "latest", keys()))
                .isEqualTo(OperatorCommand.REFUSED);
        assertThat(said()).contains("a setting is missing: onething.backup.");
    }

    private int restore(String command, Path backups) {
        var all = new ArrayList<>(keys());
        all.add("--onething.backup.directory=" + backups);
        all.add("--onething.backup.restored=" + folder.resolve("restored"));
        all.add("--onething.backup.programs=" + programs);
        return run(new PrintStream(said, true, UTF_8), command, "latest", all);
    }

    private String outgoing(LocalService of, String choice) {
        var all = new ArrayList<>(keys());
        all.add("--spring.r2dbc.url=" + r2dbc(of));
        assertThat(run(new PrintStream(said, true, UTF_8), "outgoing", choice, all))
                .isZero();
        return said();
    }

    private String said() {
        return said.toString(UTF_8);
    }

    /// How often the relay of notifications has run.
    private static long runs(LocalService of) {
        return of
                .bean(MeterRegistry.class)
                .find("tasks.scheduled.execution")
                .tag("code.namespace", "onething.bootstrap.jobs.outbox.NotificationRelayJob")
                .timers()
                .stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private static List<String> states(Officer officer) {
        return officer.person()
                .get("/api/v1/desk/matters/" + submittedAfterwards + "/notifications")
                .is(200)
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/state").asString())
                .toList();
    }

    private static String submittedBy(String account) {
        return new Applicant(Person.signedIn(service.address(), account))
                .submits("injury-determination")
                .get("injury-determination");
    }

    private Path copied(Path backups) throws IOException {
        var copy = folder.resolve("copy");
        try (var all = Files.walk(backups)) {
            for (var each : all.toList()) {
                Files.copy(each, copy.resolve(backups.relativize(each).toString()));
            }
        }
        return copy;
    }

    private static List<Path> documents(Path backups) throws IOException {
        try (var all = Files.walk(backups.resolve("documents"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, Object> settings(Path data) {
        var settings = new HashMap<String, Object>();
        settings.put("onething.local.data", data);
        settings.putAll(KeySettings.of("2026"));
        return settings;
    }

    private static List<String> backups(Path directory) {
        var all = new ArrayList<>(keys());
        all.add("--onething.backup.directory=" + directory);
        all.add("--onething.documents.directory=" + DATA.resolve("documents"));
        all.add("--spring.r2dbc.url=" + r2dbc(service));
        all.add("--spring.flyway.url=" + service.bean(EmbeddedPostgres.class).getJdbcUrl("postgres", "postgres"));
        all.add("--spring.flyway.user=postgres");
        return all;
    }
}
