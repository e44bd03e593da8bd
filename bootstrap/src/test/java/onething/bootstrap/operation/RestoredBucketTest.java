package onething.bootstrap.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static onething.bootstrap.operation.OperatedService.answer;
import static onething.bootstrap.operation.OperatedService.archiveWal;
import static onething.bootstrap.operation.OperatedService.archived;
import static onething.bootstrap.operation.OperatedService.keys;
import static onething.bootstrap.operation.OperatedService.r2dbc;
import static onething.bootstrap.operation.OperatedService.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onething.bootstrap.OnServicesOfTheirOwn;
import onething.bootstrap.encryption.KeySettings;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.LocalService;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service whose files lie in a bucket, which is lost with everything else.
@OnServicesOfTheirOwn
class RestoredBucketTest {

    private static final Path DATA = WholeSystem.aFolder();

    @TempDir
    private Path backups;

    @TempDir
    private Path folder;

    private final ObjectStorage storage = new ObjectStorage();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void theFilesOfALostBucketAreInANewOneAfterTheRestore() throws Exception {
        var wal = Files.createDirectory(backups.resolve("wal"));
        var lost = storage.bucket("lost");
        try (var first = new LocalService(settings(DATA, lost))) {
            archiveWal(first, wal);
        }
        String file;
        byte[] content;
        String programs;
        try (var service = new LocalService(settings(DATA, lost))) {
            var applicant = new Applicant(Person.signedIn(service.address(), "lina"));
            var bundle = applicant.opens("injury-determination");
            file = "/api/v1/bundles/%s/materials/%s".formatted(bundle, applicant.handsIn(bundle, "diagnosis"));
            content = applicant.person().file(file).body();
            programs = answer(service, "select setting from pg_config where name = 'BINDIR'");

            assertThat(command("back-up", "everything", backedUp(service, lost)))
                    .as(said())
                    .isZero();
            archived(service, wal);
        }
        storage.lose("lost");

        assertThat(command("restore", "latest", restored(programs))).as(said()).isZero();
        assertThat(said()).containsPattern("files +sound +[1-9][0-9]* referenced");

        var fresh = storage.bucket("fresh");
        try (var again = new LocalService(settings(folder.resolve("restored"), fresh))) {
            var copying = new ArrayList<>(List.of(CopyDocuments.COMMAND, "to-s3"));
            copying.addAll(keys());
            copying.add("--spring.r2dbc.url=" + r2dbc(again));
            copying.add("--onething.documents.directory=" + folder.resolve("restored/documents"));
            copying.addAll(arguments(fresh));
            assertThat(CopyDocuments.run(copying.toArray(String[]::new), printed()))
                    .as(said())
                    .isZero();

            var read = Person.signedIn(again.address(), "lina").file(file);
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.body()).isEqualTo(content);
        }
    }

    private int command(String command, String choice, List<String> settings) {
        return run(printed(), command, choice, settings);
    }

    private PrintStream printed() {
        return new PrintStream(said, true, UTF_8);
    }

    private String said() {
        return said.toString(UTF_8);
    }

    private List<String> backedUp(LocalService service, Map<String, String> bucket) {
        var all = new ArrayList<>(keys());
        all.addAll(arguments(bucket));
        all.add("--onething.backup.directory=" + backups);
        all.add("--onething.documents.directory=" + DATA.resolve("documents"));
        all.add("--spring.r2dbc.url=" + r2dbc(service));
        all.add("--spring.flyway.url=" + service.bean(EmbeddedPostgres.class).getJdbcUrl("postgres", "postgres"));
        all.add("--spring.flyway.user=postgres");
        return all;
    }

    private List<String> restored(String programs) {
        var all = new ArrayList<>(keys());
        all.add("--onething.backup.directory=" + backups);
        all.add("--onething.backup.restored=" + folder.resolve("restored"));
        all.add("--onething.backup.programs=" + programs);
        return all;
    }

    private static Map<String, Object> settings(Path data, Map<String, String> bucket) {
        var settings = new HashMap<String, Object>(bucket);
        settings.put("onething.local.data", data);
        settings.putAll(KeySettings.of("2026"));
        return settings;
    }

    private static List<String> arguments(Map<String, String> bucket) {
        return KeySettings.arguments(bucket);
    }
}
