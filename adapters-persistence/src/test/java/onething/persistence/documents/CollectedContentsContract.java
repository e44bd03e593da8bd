package onething.persistence.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static onething.application.port.out.bundle.MaterialStoreContract.LIMIT;
import static onething.application.port.out.bundle.MaterialStoreContract.aPng;
import static onething.application.port.out.bundle.MaterialStoreContract.inPieces;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import onething.application.port.in.sweep.CollectContents.Collected;
import onething.application.port.out.Contents;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.MaterialCopies.Kind;
import onething.application.port.out.bundle.MaterialStore;
import onething.domain.material.Material;
import onething.persistence.documents.storage.Death;
import onething.persistence.documents.storage.Place;
import onething.persistence.documents.storage.StoredFiles;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/// Files that are no longer needed, in the store and in the records of the database.
abstract class CollectedContentsContract {

    private StoredFiles stored;

    int rounds() {
        return 100;
    }

    /// The size of a file, in bytes, that the store takes in as many steps as there are.
    int severalParts() {
        return 150_000;
    }

    /// Where this test's files are; nothing else is there.
    abstract StoredFiles storedFiles();

    @BeforeEach
    void anEmptyStore() {
        stored = storedFiles();
    }

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

    @Test
    void aFileRemovedFromADraftStaysAWhileAndIsThenDeletedFromTheDisk() throws IOException {
        var draft = node().aDraft();
        var removed = node().handsIn(draft, aPng(30_000));
        var kept = node().handsIn(draft, aPng(20_000));
        node().removes(draft, removed);

        assertThat(collectedAfter(Duration.ofMinutes(50)).contents()).isZero();
        assertThat(stored.paths()).hasSize(2);
        assertThat(collectedAfter(Duration.ofMinutes(70)).contents()).isEqualTo(1);
        assertThat(stored.paths())
                .singleElement()
                .satisfies(path -> assertThat(path).endsWith("/" + kept.sha256()));
    }

    @Test
    void theFilesOfADiscardedDraftAreDeletedUnlessAnotherHasThem() throws IOException {
        var discarded = node().aDraft();
        var another = node().aDraft();
        var shared = aPng(30_000);
        node().handsIn(discarded, shared);
        node().handsIn(discarded, aPng(10_000));
        var kept = node().handsIn(another, shared);
        bundles.discard(node().found(discarded)).block();

        assertThat(collectedAfter(Duration.ofHours(2)).contents()).isEqualTo(1);
        assertThat(stored.paths())
                .singleElement()
                .satisfies(path -> assertThat(path).endsWith("/" + kept.sha256()));
    }

    @Test
    void anUntouchedDraftExpiresWithItsFiles() throws IOException {
        node().handsIn(node().aDraft(), aPng(10_000));

        assertThat(collectedAfter(Duration.ofDays(89)).drafts()).isZero();
        assertThat(collectedAfter(Duration.ofDays(91)).drafts()).isEqualTo(1);
        assertThat(collectedAfter(Duration.ofDays(92)).contents()).isZero();
        assertThat(stored.paths()).isEmpty();
    }

    @Test
    void uploadsWithoutARecordAreDeletedToo() throws IOException {
        store().keep(inPieces(aPng(10_000)), LIMIT).block();
        stored.write("ab/ab" + "0".repeat(62), "from a backup".getBytes(UTF_8));

        assertThat(collectedAfter(Duration.ofMinutes(50)).contents()).isZero();
        collectedAfter(Duration.ofHours(3));
        collectedAfter(Duration.ofHours(5));

        assertThat(stored.paths()).isEmpty();
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

    /// Two nodes collect an unused content while it is handed in again, many times.
    @Test
    void aFileHandedInDuringTheCollectionOfItsContentKeepsIt() throws IOException {
        long removed = 0;
        for (int round = 0; round < rounds(); round++) {
            var png = aPng(3_000);
            store().keep(inPieces(png), LIMIT).block();
            var draft = node().aDraft();
            var then = Instant.now();
            var collecting = Flux.range(0, 2).flatMap(_ -> contents.remove(then, 10, store()::remove));
            var uploading = node().handIn(draft, png);

            removed += Mono.zip(collecting.reduce(0L, Long::sum), uploading, (count, _) -> count)
                    .block();

            assertThat(node().found(draft).value().materials()).hasSize(1);
            assertThat(stored.paths()).hasSize(round + 1);
        }
        assertThat(removed).isBetween(0L, (long) rounds());
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
        assertThat(again.block()).isEqualTo(kept);
        assertThat(store().keep(inPieces(png), LIMIT).block()).isEqualTo(kept);
        assertThat(stored.paths())
                .singleElement()
                .satisfies(path -> assertThat(path).endsWith("/" + kept.sha256()));
    }

    /// A node dies before or after any call to the store while it takes a file.
    @Test
    void anUploadThatEndsBetweenAnyTwoStepsLeavesNoFileMissingAndNoneBehind() {
        var file = aPng(severalParts());
        var draft = node().aDraft();
        var taken = Optional.<Material>empty();
        int steps = 0;
        for (; taken.isEmpty() && steps < 50; steps++) {
            taken = new FileNode(stored.dying(new Death(steps)))
                    .handIn(draft, file)
                    .map(Optional::of)
                    .onErrorReturn(Optional.empty())
                    .block();

            collectedAfter(Duration.ofDays(2));
            collectedAfter(Duration.ofDays(3));

            assertThat(stored.paths())
                    .as("after step %d", steps)
                    .isEqualTo(
                            taken.map(CollectedContentsContract::path).stream().toList());
            assertThat(node().found(draft).value().materials()).hasSize(taken.isPresent() ? 1 : 0);
        }
        assertThat(taken).as("once the node lives long enough").isPresent();
        assertThat(steps).isGreaterThan(2);
    }

    @Test
    void aRemovalThatEndsBetweenAnyTwoStepsIsDoneAgain() {
        int steps = 0;
        boolean hasCome = true;
        while (hasCome) {
            var death = new Death(steps++);
            var kept = store().keep(inPieces(aPng(3_000)), LIMIT).block();
            var copy = Place.copy(kept.sha256(), Kind.VIEW).path();
            stored.write(copy, new byte[] {1});

            contents.remove(Instant.now(), 10, new FileNode(stored.dying(death)).store()::remove)
                    .onErrorResume(_ -> Mono.empty())
                    .block();
            hasCome = death.hasCome();

            collectedAfter(Duration.ofHours(2));
            assertThat(stored.paths()).as("after step %d", steps).isEmpty();
        }
        assertThat(steps).isGreaterThan(3);
    }

    private static String path(Material material) {
        return Place.content(material.sha256()).path();
    }

    private Collected collectedAfter(Duration later) {
        return node().collectedAfter(later);
    }

    private MaterialStore store() {
        return node().store();
    }

    private FileNode node() {
        return new FileNode(stored.storage());
    }
}
