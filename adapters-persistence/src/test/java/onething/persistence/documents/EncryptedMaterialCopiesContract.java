package onething.persistence.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static onething.application.port.out.bundle.MaterialStoreContract.inPieces;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import onething.application.port.out.bundle.MaterialCopies.Kind;
import onething.application.port.out.bundle.SampleFiles;
import onething.domain.code.MaterialCode;
import onething.domain.material.FileType;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.text.FileName;
import onething.persistence.documents.content.ContentTypes;
import onething.persistence.documents.picture.CopyMaker;
import onething.persistence.documents.picture.HeicProgram;
import onething.persistence.documents.storage.StoredFiles;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

abstract class EncryptedMaterialCopiesContract {

    private static final ColumnCipher CIPHER = cipher("only");
    private static final Scheduler SCHEDULER = Schedulers.boundedElastic();

    private StoredFiles stored;

    /// Where this test's files are; nothing else is there.
    abstract StoredFiles storedFiles();

    @BeforeEach
    void anEmptyStore() {
        stored = storedFiles();
    }

    @Test
    void aCopyIsMadeOnceAndKeptEncryptedBesideItsContent() throws IOException {
        var material = stored(FileType.PNG, SampleFiles.picture("png", 900, 600));

        var first = bytes(copies(CIPHER).copy(material, Kind.THUMBNAIL).block());
        var picture = ImageIO.read(new ByteArrayInputStream(first));

        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(320, 213);
        var kept = stored.bytes(path(material, ".thumbnail"));
        assertThat(new String(kept, ISO_8859_1)).doesNotContain("JFIF");
        assertThat(bytes(copies(CIPHER).copy(material, Kind.THUMBNAIL).block())).isEqualTo(first);
        assertThat(stored.bytes(path(material, ".thumbnail")))
                .as("a copy made again would have another key stream")
                .isEqualTo(kept);
    }

    @Test
    void everyTypeButHeicHasAThumbnailOnEverySystem() {
        for (var type : FileType.values()) {
            var material = stored(type, SampleFiles.of(type));

            var copy = copies(CIPHER).copy(material, Kind.THUMBNAIL);

            copy.as(StepVerifier::create)
                    .expectNextCount(type == FileType.HEIC ? 0 : 1)
                    .verifyComplete();
        }
    }

    @Test
    void copiesGoWithTheirContent() {
        var material = stored(FileType.PNG, SampleFiles.of(FileType.PNG));
        copies(CIPHER).copy(material, Kind.THUMBNAIL).block();
        copies(CIPHER).copy(material, Kind.VIEW).block();
        assertThat(store().all().collectList().block()).containsExactly(material.sha256());

        store().remove(material.sha256()).block();

        assertThat(stored.paths()).isEmpty();
    }

    @Test
    void aCopyWhoseKeyIsGoneIsMadeAgain() {
        var material = stored(FileType.PNG, SampleFiles.of(FileType.PNG));
        copies(CIPHER).copy(material, Kind.THUMBNAIL).block();
        var both = ColumnCipher.with(KeyRing.of(
                ColumnCipherAlgorithm.AES,
                "new",
                Map.of("only", new byte[32], "new", "another key, with 32 bytes in it".getBytes(ISO_8859_1))));

        new ReencryptedContents(stored.storage(), both, SCHEDULER).reencrypt().block();

        assertThat(stored.paths()).containsExactly(path(material, ""));
        assertThat(copies(both).copy(material, Kind.THUMBNAIL).block()).isNotNull();
    }

    @Test
    void nothingWaitsOnTheCallersThread() {
        var material = stored(FileType.JPEG, SampleFiles.picture("jpg", 900, 600));

        copies(CIPHER)
                .copy(material, Kind.THUMBNAIL)
                .subscribeOn(Schedulers.parallel())
                .as(StepVerifier::create)
                .expectNextCount(1)
                .verifyComplete();
    }

    private EncryptedMaterialStore store() {
        return new EncryptedMaterialStore(
                stored.storage(), new ContentTypes(), CIPHER, new NoScanner(), new NoContents(), SCHEDULER, SCHEDULER);
    }

    private EncryptedMaterialCopies copies(ColumnCipher cipher) {
        var withoutPrograms = new CopyMaker(new HeicProgram(List.of(), Path.of("/dev/shm")));
        return new EncryptedMaterialCopies(stored.storage(), withoutPrograms, cipher, SCHEDULER, SCHEDULER);
    }

    private Material stored(FileType type, byte[] content) {
        var kept = store().keep(inPieces(content), 10_000_000).block();
        return new Material(
                new MaterialId(UUID.randomUUID()),
                new FileName("照片"),
                type.mediaType(),
                kept.size(),
                kept.sha256(),
                kept.originalSha256(),
                Set.of(new MaterialCode("diagnosis")),
                Instant.now());
    }

    private static String path(Material material, String ending) {
        return material.sha256().substring(0, 2) + "/" + material.sha256() + ending;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static ColumnCipher cipher(String key) {
        return ColumnCipher.with(KeyRing.of(ColumnCipherAlgorithm.AES, key, Map.of(key, new byte[32])));
    }
}
