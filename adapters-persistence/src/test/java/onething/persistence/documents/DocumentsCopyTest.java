package onething.persistence.documents;

import static onething.application.port.out.matter.StoredFixtures.aDraftOf;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aMaterial;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onething.domain.form.Answers;
import onething.persistence.documents.storage.S3Files;
import onething.persistence.documents.storage.StorageCopy.Outcome;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import onething.persistence.relational.encryption.ReporterCipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Schedulers;

/// Which files the command of an operator copies. What happens to each is in `StorageCopyTest`.
class DocumentsCopyTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path staging;

    @Test
    void everyFileOfTheDatabaseIsLookedForAndALostOneIsTold() {
        var material = aMaterial("照片");
        var draft = with(aDraftOf(somebody(), Instant.now()), Answers.NONE, List.of(material));
        StoredBundles.bundles().add(draft, aKeyOf(draft.applicant())).block();
        var known = TestPostgres.database()
                .sql(
                        "select (select count(distinct sha256) from materials) + (select count(distinct name) from upload_parts)")
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
        var bucket = S3Files.in(staging, Schedulers.boundedElastic());
        var told = new ArrayList<String>();

        var counts = new DocumentsCopy(
                        TestPostgres.database(),
                        ReporterCipher.with(
                                KeyRing.of(ColumnCipherAlgorithm.AES, "only", Map.of("only", new byte[32]))),
                        new DocumentsProperties(
                                DocumentsProperties.Store.FOLDER,
                                folder,
                                2,
                                1,
                                folder,
                                new DocumentsProperties.Scanner(false, "", 0, Duration.ofMinutes(1))),
                        bucket.properties())
                .copy(true, told::add)
                .block();

        assertThat(counts).isEqualTo(Map.of(Outcome.LOST, known));
        assertThat(told).contains("lost: " + material.sha256().substring(0, 2) + "/" + material.sha256());
    }
}
