package onething.persistence.documents.storage;

import static onething.application.port.out.bundle.MaterialStoreContract.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import onething.persistence.documents.storage.StorageCopy.Outcome;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Schedulers;

class StorageCopyTest {

    private static final ColumnCipher CIPHER =
            ColumnCipher.with(KeyRing.of(ColumnCipherAlgorithm.AES, "only", Map.of("only", new byte[32])));

    @TempDir
    private Path root;

    @TempDir
    private Path staging;

    private FolderFiles folder;
    private S3Files bucket;
    private StorageCopy toBucket;

    @BeforeEach
    void bothAreEmpty() {
        folder = FolderFiles.in(root, Schedulers.boundedElastic());
        bucket = S3Files.in(staging, Schedulers.boundedElastic());
        toBucket = new StorageCopy(folder.storage(), bucket.storage(), CIPHER, Schedulers.boundedElastic());
    }

    @Test
    void aFileIsCopiedAsItIsAndSkippedTheNextTime() throws IOException {
        var place = stored("合同");

        assertThat(toBucket.copy(place).block()).isEqualTo(Outcome.COPIED);
        assertThat(bucket.paths()).containsExactly(place.path());
        assertThat(bucket.bytes(place.path())).isEqualTo(folder.bytes(place.path()));
        assertThat(toBucket.copy(place).block()).isEqualTo(Outcome.THERE_BEFORE);
        assertThat(folder.paths()).as("the first storage keeps it").containsExactly(place.path());
    }

    @Test
    void aFileComesBackFromTheBucket() throws IOException {
        var place = stored("合同");
        toBucket.copy(place).block();
        folder.storage().remove(place).block();

        var back = new StorageCopy(bucket.storage(), folder.storage(), CIPHER, Schedulers.boundedElastic());

        assertThat(back.copy(place).block()).isEqualTo(Outcome.COPIED);
        assertThat(folder.bytes(place.path())).isEqualTo(bucket.bytes(place.path()));
        assertThat(folder.paths()).containsExactly(place.path());
    }

    @Test
    void aFileThatIsInNeitherIsFound() {
        assertThat(toBucket.copy(Place.content("a".repeat(64))).block()).isEqualTo(Outcome.LOST);
        assertThat(bucket.paths()).isEmpty();
    }

    @Test
    void aFileWithAnotherContentThanItsNameSaysIsNotTakenOver() throws IOException {
        var right = stored("合同");
        var wrong = Place.content("b".repeat(64));
        folder.write(wrong.path(), folder.bytes(right.path()));

        assertThat(toBucket.copy(wrong).block()).isEqualTo(Outcome.DAMAGED);
        assertThat(bucket.paths()).isEmpty();
    }

    @Test
    void aFileThatDoesNotDecryptIsNotTakenOver() throws IOException {
        var place = stored("合同");
        var bytes = folder.bytes(place.path());
        bytes[bytes.length - 1] ^= 1;
        folder.write(place.path(), bytes);

        assertThat(toBucket.copy(place).block()).isEqualTo(Outcome.DAMAGED);
        assertThat(bucket.paths()).isEmpty();
    }

    @Test
    void aPartOfAnUploadIsCopiedToo() throws IOException {
        var content = stored("合同");
        folder.write("incoming/77", folder.bytes(content.path()));

        assertThat(toBucket.copy(Place.part("77")).block()).isEqualTo(Outcome.COPIED);
        assertThat(bucket.paths()).containsExactly("incoming/77");
    }

    private Place stored(String words) throws IOException {
        var content = words.getBytes(StandardCharsets.UTF_8);
        var file = new StagedFile(folder.storage().staging(), CIPHER);
        file.write(ByteBuffer.wrap(content));
        file.finish();
        var place = Place.content(sha256(content));
        folder.storage().put(file.path(), place).block();
        return place;
    }
}
