package onething.persistence.documents.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import onething.persistence.KilledProcess;
import onething.persistence.documents.FileNode;
import onething.persistence.documents.storage.FolderFiles;
import onething.persistence.documents.storage.Place;
import onething.persistence.documents.storage.S3Files;
import onething.persistence.documents.storage.StoredFiles;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Schedulers;

/// A process that is killed (SIGKILL) while it takes, keeps, removes or collects files, many times at random
/// places. `CollectedContentsTest` does the same with calls that fail, one after another.
///
/// It finds a material whose file is not there yet. It cannot find a file that is put before its record in
/// `contents`: after a death alone that file has no record, and the collection gives it one. That order protects
/// a file that another node is collecting at the same moment, and
/// `aFileHandedInDuringTheCollectionOfItsContentKeepsIt` is red without it.
@Tag("thorough")
class KilledNodeTest {

    private static final int ROUNDS = 8;

    /// Once around the loop of [KilledNode] takes fewer.
    private static final int STEPS = 40;

    @TempDir
    private Path folder;

    @Test
    void aFolderLosesNoFileAndKeepsNone() throws Exception {
        killedAgainAndAgain(FolderFiles.in(folder, Schedulers.boundedElastic()), List.of(folder.toString()));
    }

    @Test
    void anObjectStorageLosesNoFileAndKeepsNone() throws Exception {
        var files = S3Files.in(folder, Schedulers.boundedElastic());
        killedAgainAndAgain(files, List.of(folder.toString(), files.properties().bucket()));
    }

    private static void killedAgainAndAgain(StoredFiles files, List<String> arguments) throws Exception {
        TestPostgres.database()
                .sql("delete from bundles where number is null")
                .then()
                .block();
        TestPostgres.empty("contents");
        long seed = new Random().nextLong();
        var chance = new Random(seed);
        var node = new FileNode(files.storage());
        for (int round = 0; round < ROUNDS; round++) {
            KilledProcess.run(
                    KilledNode.class,
                    List.of(S3Files.option()),
                    arguments,
                    1 + chance.nextInt(STEPS),
                    chance.nextInt(2_000_000));

            node.collectedAfter(Duration.ofDays(2));
            node.collectedAfter(Duration.ofDays(3));

            assertThat(files.paths())
                    .as("seed %d, round %d", seed, round)
                    .containsExactlyInAnyOrderElementsOf(referenced());
        }
        assertThat(referenced()).as("the process got as far as a submission").isNotEmpty();
    }

    private static List<String> referenced() {
        return TestPostgres.database()
                .sql("select distinct sha256 from materials")
                .map(row -> Place.content(row.get(0, String.class)).path())
                .all()
                .collectList()
                .block();
    }
}
