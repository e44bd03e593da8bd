package onething.persistence.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static onething.application.port.out.bundle.MaterialStoreContract.inPieces;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
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
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class FileSystemMaterialCopiesTest {

    private static final ColumnCipher CIPHER = cipher("only");
    private static final Scheduler SCHEDULER = Schedulers.newBoundedElastic(4, 1_000, "documents");

    @TempDir
    private Path root;

    @AfterAll
    static void disposeOfTheScheduler() {
        SCHEDULER.dispose();
    }

    @Test
    void aCopyIsMadeOnceAndKeptEncryptedBesideItsContent() throws IOException {
        var material = stored(FileType.PNG, SampleFiles.picture("png", 900, 600));

        var first = bytes(copies(CIPHER).copy(material, Kind.THUMBNAIL).block());
        var picture = ImageIO.read(new ByteArrayInputStream(first));

        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(320, 213);
        var kept = file(material, ".thumbnail");
        assertThat(new String(Files.readAllBytes(kept), ISO_8859_1)).doesNotContain("JFIF");
        var written = Files.getLastModifiedTime(kept);
        assertThat(bytes(copies(CIPHER).copy(material, Kind.THUMBNAIL).block())).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(written);
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

        assertThat(file(material, ".thumbnail")).doesNotExist();
        assertThat(file(material, ".view")).doesNotExist();
    }

    @Test
    void aCopyWhoseKeyIsGoneIsMadeAgain() {
        var material = stored(FileType.PNG, SampleFiles.of(FileType.PNG));
        copies(CIPHER).copy(material, Kind.THUMBNAIL).block();
        var both = ColumnCipher.with(KeyRing.of(
                ColumnCipherAlgorithm.AES,
                "new",
                Map.of("only", new byte[32], "new", "another key, with 32 bytes in it".getBytes(ISO_8859_1))));

        new FileSystemEncryptedContents(new ContentFolder(root), both, SCHEDULER)
                .reencrypt()
                .block();

        assertThat(file(material, ".thumbnail")).doesNotExist();
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

    private FileSystemMaterialStore store() {
        return new FileSystemMaterialStore(
                new ContentFolder(root),
                new ContentTypes(),
                CIPHER,
                new NoScanner(),
                new NoContents(),
                SCHEDULER,
                SCHEDULER);
    }

    private FileSystemMaterialCopies copies(ColumnCipher cipher) {
        var withoutPrograms = new CopyMaker(new HeicProgram(List.of(), root));
        return new FileSystemMaterialCopies(new ContentFolder(root), withoutPrograms, cipher, SCHEDULER, SCHEDULER);
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

    private Path file(Material material, String ending) {
        return root.resolve(material.sha256().substring(0, 2)).resolve(material.sha256() + ending);
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
