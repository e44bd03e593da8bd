package onething.persistence.documents;

import static onething.application.port.out.bundle.MaterialStoreContract.LIMIT;
import static onething.application.port.out.bundle.MaterialStoreContract.aPng;
import static onething.application.port.out.bundle.MaterialStoreContract.inPieces;
import static onething.application.port.out.matter.StoredFixtures.aDraftOf;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import onething.application.port.Versioned;
import onething.application.port.in.sweep.CollectContents.Collected;
import onething.application.port.out.Contents;
import onething.application.port.out.FileQuotas;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.upload.InMemoryUploads;
import onething.application.port.out.upload.PartialContents;
import onething.application.service.sweep.CollectContentsService;
import onething.application.service.SmallGuide;
import onething.domain.bundle.Bundle;
import onething.domain.code.MaterialCode;
import onething.domain.form.Answers;
import onething.domain.material.FileQuota;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.text.FileName;
import onething.persistence.documents.content.ContentTypes;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/// Files that are no longer needed, on the disk and in the records of the database.
class CollectedContentsTest {

    private static final ColumnCipher CIPHER =
            ColumnCipher.with(KeyRing.of(ColumnCipherAlgorithm.AES, "only", Map.of("only", new byte[32])));
    private static final Scheduler SCHEDULER = Schedulers.newBoundedElastic(4, 1_000, "documents");
    private static final FileQuotas ROOMY = new FileQuotas(
            new FileQuota(10_000, 1_000_000_000), new FileQuota(10_000, 1_000_000_000), Duration.ofDays(30));
    private static final Duration GRACE = Duration.ofHours(1);

    @TempDir
    private Path root;

    private final Bundles bundles = StoredBundles.bundles();
    private final Contents contents = StoredBundles.contents();

    @BeforeEach
    void onlyWhatATestHandsIn() {
        TestPostgres.database()
                .sql("delete from bundles where number is null")
                .then()
                .block();
        TestPostgres.empty("contents");
    }

    @AfterAll
    static void disposeOfTheScheduler() {
        SCHEDULER.dispose();
    }

    @Test
    void aFileRemovedFromADraftStaysAWhileAndIsThenDeletedFromTheDisk() throws IOException {
        var draft = aDraft();
        var removed = handsIn(draft, aPng(30_000));
        var kept = handsIn(draft, aPng(20_000));
        var found = found(draft);
        bundles.save(found.map(value -> value.remove(SmallGuide.aGuide(), removed.id(), Instant.now())))
                .block();

        assertThat(collectedAfter(Duration.ofMinutes(50)).contents()).isZero();
        assertThat(filesIn(root)).hasSize(2);
        assertThat(collectedAfter(Duration.ofMinutes(70)).contents()).isEqualTo(1);
        assertThat(filesIn(root))
                .singleElement()
                .satisfies(file -> assertThat(file).hasFileName(kept.sha256()));
    }

    @Test
    void theFilesOfADiscardedDraftAreDeletedUnlessAnotherHasThem() throws IOException {
        var discarded = aDraft();
        var another = aDraft();
        var shared = aPng(30_000);
        handsIn(discarded, shared);
        handsIn(discarded, aPng(10_000));
        var kept = handsIn(another, shared);
        bundles.discard(found(discarded)).block();

        assertThat(collectedAfter(Duration.ofHours(2)).contents()).isEqualTo(1);
        assertThat(filesIn(root))
                .singleElement()
                .satisfies(file -> assertThat(file).hasFileName(kept.sha256()));
    }

    @Test
    void anUntouchedDraftExpiresWithItsFiles() throws IOException {
        handsIn(aDraft(), aPng(10_000));

        assertThat(collectedAfter(Duration.ofDays(89)).drafts()).isZero();
        assertThat(collectedAfter(Duration.ofDays(91)).drafts()).isEqualTo(1);
        assertThat(collectedAfter(Duration.ofDays(92)).contents()).isZero();
        assertThat(filesIn(root)).isEmpty();
    }

    @Test
    void uploadsWithoutARecordAreDeletedToo() throws IOException {
        store().keep(inPieces(aPng(10_000)), LIMIT).block();
        var stray = root.resolve("ab").resolve("ab" + "0".repeat(62));
        Files.createDirectories(stray.getParent());
        Files.writeString(stray, "from a backup");

        assertThat(collectedAfter(Duration.ofMinutes(50)).contents()).isZero();
        collectedAfter(Duration.ofHours(3));
        collectedAfter(Duration.ofHours(5));

        assertThat(filesIn(root)).isEmpty();
    }

    @Test
    void aContentWhoseFileCannotBeRemovedStaysOnRecord() {
        var kept = store().keep(inPieces(aPng(10_000)), LIMIT).block();
        var later = Instant.now().plusSeconds(60);

        contents.remove(later, 10, _ -> Mono.error(new IOException("disk")))
                .as(StepVerifier::create)
                .verifyError(IOException.class);

        assertThat(contents.remove(later, 10, _ -> Mono.empty()).block()).isEqualTo(1);
        assertThat(kept).isNotNull();
    }

    /// Two nodes collect an unused content while it is handed in again, a hundred times.
    @Test
    void aFileHandedInDuringTheCollectionOfItsContentKeepsIt() throws IOException {
        long removed = 0;
        for (int round = 0; round < 100; round++) {
            var png = aPng(3_000);
            store().keep(inPieces(png), LIMIT).block();
            var draft = aDraft();
            var then = Instant.now();
            var collecting = Flux.range(0, 2).flatMap(_ -> contents.remove(then, 10, store()::remove));
            var uploading = handIn(draft, png, new MaterialId(UUID.randomUUID()));

            removed += Mono.zip(collecting.reduce(0L, Long::sum), uploading, (count, _) -> count)
                    .block();

            assertThat(found(draft).value().materials()).hasSize(1);
            assertThat(filesIn(root)).hasSize(round + 1);
        }
        assertThat(removed).isBetween(0L, 100L);
    }

    @Test
    void storingAContentThatIsBeingRemovedWaitsUntilItIsGone() throws IOException {
        var png = aPng(3_000);
        var kept = store().keep(inPieces(png), LIMIT).block();
        var removing = Sinks.<Void>empty();
        var begun = Sinks.<Void>empty();
        var collecting = contents.remove(Instant.now(), 10, sha256 -> {
                    begun.tryEmitEmpty();
                    return removing.asMono().then(store().remove(sha256));
                })
                .cache();
        collecting.subscribe();
        begun.asMono().block();
        var again = store().keep(inPieces(png), LIMIT).cache();

        again.timeout(Duration.ofMillis(300)).as(StepVerifier::create).verifyError(TimeoutException.class);
        removing.tryEmitEmpty();

        assertThat(collecting.block()).isEqualTo(1);
        assertThat(store().keep(inPieces(png), LIMIT).block()).isEqualTo(kept);
        assertThat(filesIn(root))
                .singleElement()
                .satisfies(file -> assertThat(file).hasFileName(kept.sha256()));
    }

    private Collected collectedAfter(Duration later) {
        var clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
        return new CollectContentsService(
                        bundles,
                        new InMemoryUploads(),
                        partials(),
                        contents,
                        store(),
                        clock,
                        GRACE,
                        Duration.ofDays(90))
                .collect()
                .block();
    }

    private PartialContents partials() {
        return new FileSystemPartialContents(new ContentFolder(root), CIPHER, SCHEDULER);
    }

    private MaterialStore store() {
        return new FileSystemMaterialStore(
                new ContentFolder(root), new ContentTypes(), CIPHER, new NoScanner(), contents, SCHEDULER, SCHEDULER);
    }

    private Bundle.Draft aDraft() {
        var draft = anEmptyDraft();
        bundles.add(draft, aKeyOf(draft.applicant())).block();
        return draft;
    }

    private static Bundle.Draft anEmptyDraft() {
        return with(aDraftOf(somebody(), Instant.now()), Answers.NONE, List.of());
    }

    private Versioned<Bundle.Draft> found(Bundle.Draft draft) {
        return bundles.find(draft.id()).block().map(Bundle::draft);
    }

    private Material handsIn(Bundle.Draft draft, byte[] content) {
        return handIn(draft, content, new MaterialId(UUID.randomUUID())).block().value();
    }

    private Mono<Versioned<Material>> handIn(Bundle.Draft draft, byte[] content, MaterialId id) {
        return store().keep(inPieces(content), LIMIT).flatMap(kept -> {
            var material = new Material(
                    id,
                    new FileName("照片.png"),
                    kept.type().mediaType(),
                    kept.size(),
                    kept.sha256(),
                    kept.originalSha256(),
                    Set.of(new MaterialCode("diagnosis")),
                    Instant.now());
            return bundles.handIn(draft.handIn(material, Instant.now()), material, ROOMY);
        });
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
