package onething.persistence.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.bundle.MaterialStoreContract.aPng;
import static onething.application.port.out.bundle.MaterialStoreContract.inPieces;
import static onething.application.port.out.bundle.MaterialStoreContract.sha256;
import static onething.application.port.out.bundle.SampleFiles.chunk;
import static onething.application.port.out.bundle.SampleFiles.inserted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import onething.application.port.Unavailable;
import onething.application.port.Unavailable.What;
import onething.application.port.out.bundle.FileScanner;
import onething.application.port.out.bundle.FileScanner.Result;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.bundle.MaterialStore.Kept;
import onething.application.port.out.bundle.MaterialStoreContract;
import onething.domain.material.FileType;
import onething.domain.refusal.Refusal.MaterialInfected;
import onething.domain.refusal.Refusal.MaterialTypeUnsupported;
import onething.persistence.documents.content.ContentTypes;
import onething.persistence.documents.storage.StoredFiles;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/// BlockHound watches every test of this module: waiting for a file on a thread of
/// `Schedulers.parallel` fails.
abstract class EncryptedMaterialStoreContract implements MaterialStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final ColumnCipher CIPHER =
            ColumnCipher.with(KeyRing.of(ColumnCipherAlgorithm.AES, "only", Map.of("only", new byte[32])));
    private static final Scheduler SCHEDULER = Schedulers.boundedElastic();

    private StoredFiles stored;

    /// Where this test's files are; nothing else is there.
    abstract StoredFiles storedFiles();

    @BeforeEach
    void anEmptyStore() {
        stored = storedFiles();
    }

    @Override
    public MaterialStore store() {
        return new EncryptedMaterialStore(
                stored.storage(), new ContentTypes(), CIPHER, new NoScanner(), new NoContents(), SCHEDULER, SCHEDULER);
    }

    @Test
    void blockingOnAFileIsNoticed() {
        var staging = stored.storage().staging();

        Mono.fromRunnable(() -> new IncomingContent(staging, new ContentTypes(), CIPHER, LIMIT)
                        .write(ByteBuffer.wrap(aPng(10_000))))
                .subscribeOn(Schedulers.parallel())
                .as(StepVerifier::create)
                .verifyError(BlockingOperationError.class);
    }

    @Test
    void neitherKeepingNorReadingWaitsOnTheCallersThread() {
        var png = aPng(300_000);
        var store = store();

        Mono.defer(() -> store.keep(inPieces(png), LIMIT))
                .flatMapMany(kept -> store.content(kept.sha256()))
                .map(ByteBuffer::remaining)
                .reduce(Integer::sum)
                .subscribeOn(Schedulers.parallel())
                .as(StepVerifier::create)
                .expectNext(png.length)
                .verifyComplete();
    }

    @Test
    void aFastSenderDoesNotFillTheMemory() {
        var asked = new AtomicLong();

        var keeping = store().keep(Flux.<ByteBuffer>never().doOnRequest(asked::addAndGet), LIMIT)
                .subscribe();

        assertThat(asked).as("pieces asked for, none of them written").hasValue(4);
        keeping.dispose();
    }

    @Test
    void aContentIsAnEncryptedFileNamedByItsHash() throws IOException {
        var png = aPng(10_000);

        store().keep(inPieces(png), LIMIT).block();

        var path = sha256(png).substring(0, 2) + "/" + sha256(png);
        assertThat(stored.paths()).containsExactly(path);
        assertThat(new String(stored.bytes(path), ISO_8859_1))
                .doesNotContain(new String(png, 0, 16, ISO_8859_1), new String(png, 5_000, 16, ISO_8859_1));
    }

    @Test
    void metadataOfAPictureIsNotStoredAndTheHashOfTheOriginalIsNoted() throws IOException {
        var png = aPng(200_000);
        var photographed = inserted(png, 33, chunk("tEXt", "Location\0Jieyang".getBytes(ISO_8859_1)));
        var store = store();

        var kept = store.keep(inPieces(photographed), LIMIT).block();

        assertThat(kept).isEqualTo(new Kept(sha256(png), sha256(photographed), png.length, FileType.PNG));
        assertThat(stored.paths())
                .singleElement()
                .satisfies(path -> assertThat(path).endsWith("/" + sha256(png)));
        assertThat(store.content(kept.sha256())
                        .map(ByteBuffer::remaining)
                        .reduce(Integer::sum)
                        .block())
                .isEqualTo(png.length);
    }

    @Test
    void aFileIsScannedAsItWillBeStoredBeforeItIsAccepted() {
        var png = aPng(200_000);
        var photographed = inserted(png, 33, chunk("tEXt", "Location\0Jieyang".getBytes(ISO_8859_1)));
        var scanned = new ByteArrayOutputStream();

        storeWith(content -> content.doOnNext(piece -> scanned.write(piece.array(), 0, piece.remaining()))
                        .then(Mono.just(new Result.Clean())))
                .keep(inPieces(photographed), LIMIT)
                .block();

        assertThat(scanned.toByteArray()).isEqualTo(png);
    }

    @Test
    void nothingRemainsOfAFileInWhichTheScannerFindsMalware() throws IOException {
        var store = storeWith(_ -> Mono.just(new Result.Infected("Test.Eicar")));

        store.keep(inPieces(aPng(10_000)), LIMIT)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialInfected()));

        assertThat(stored.paths()).isEmpty();
    }

    @Test
    void whileTheScannerDoesNotAnswerNoFileIsAccepted() throws IOException {
        var away = new Unavailable(What.SCANNER, Duration.ofSeconds(30), "no answer");

        storeWith(_ -> Mono.error(away))
                .keep(inPieces(aPng(10_000)), LIMIT)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(away));

        assertThat(stored.paths()).isEmpty();
    }

    @Test
    void anArrivingContentIsEncryptedToo() throws Exception {
        var png = aPng(200_000);
        var half = new CountDownLatch(1);
        var stalled = Flux.concat(inPieces(png), Flux.<ByteBuffer>never().doOnSubscribe(_ -> half.countDown()));

        var upload = store().keep(stalled, LIMIT).subscribe();
        assertThat(half.await(2, TimeUnit.MINUTES)).isTrue();

        eventually(() -> assertThat(stored.paths()).singleElement().satisfies(path -> {
            assertThat(stored.bytes(path)).hasSizeGreaterThan(65_536);
            assertThat(new String(stored.bytes(path), ISO_8859_1))
                    .doesNotContain(new String(png, 0, 16, ISO_8859_1), new String(png, 5_000, 16, ISO_8859_1));
        }));
        upload.dispose();
    }

    @Test
    void contentThatStopsHalfWayLeavesNothingBehind() throws IOException {
        var broken = Flux.concat(inPieces(aPng(100_000)), Flux.error(new IOException("connection reset")));

        store().keep(broken, LIMIT).as(StepVerifier::create).verifyError(IOException.class);

        assertThat(stored.paths()).isEmpty();
    }

    @Test
    void aSenderWhoDisconnectsLeavesNothingBehind() throws Exception {
        var png = aPng(200_000);
        var half = new CountDownLatch(1);
        var stalled = Flux.concat(inPieces(png), Flux.<ByteBuffer>never().doOnSubscribe(_ -> half.countDown()));

        var upload = store().keep(stalled, LIMIT).subscribe();
        assertThat(half.await(2, TimeUnit.MINUTES)).isTrue();
        upload.dispose();

        eventually(() -> assertThat(stored.paths()).isEmpty());
    }

    @Test
    void anUnacceptedTypeIsRefusedBeforeItHasArrivedCompletely() {
        var film = new byte[10_000];
        System.arraycopy("\0\0\0\u0018ftypmp42".getBytes(ISO_8859_1), 0, film, 0, 12);
        var unending = Flux.concat(Flux.just(ByteBuffer.wrap(film)), Flux.never());

        store().keep(unending, LIMIT)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialTypeUnsupported("video/mp4", ACCEPTED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "incoming", "", "A3"})
    void onlyAHashNamesAContent(String name) {
        store().content(name).as(StepVerifier::create).verifyError(IllegalArgumentException.class);
    }

    @Test
    void filesLeftByANodeThatDiedAreDeletedAfterADay() throws IOException {
        var store = store();
        stored.leave("incoming/1", NOW.minus(Duration.ofDays(2)));
        stored.leave("incoming/2", NOW.minus(Duration.ofMinutes(2)));

        assertThat(store.removeAbandoned(NOW.minus(Duration.ofDays(1))).block()).isEqualTo(1);

        assertThat(stored.paths()).containsExactly("incoming/2");
    }

    @Test
    void aSlowReaderIsNotFlooded() {
        var png = aPng(900_000);
        store().keep(inPieces(png), LIMIT).block();

        StepVerifier.create(store().content(sha256(png)).map(ByteBuffer::remaining), 1)
                .expectNext(65_536)
                .expectNoEvent(Duration.ofMillis(50))
                .thenRequest(1)
                .expectNext(65_536)
                .thenCancel()
                .verify();
    }

    private MaterialStore storeWith(Function<Flux<ByteBuffer>, Mono<Result>> scan) {
        var scanner = new FileScanner() {

            @Override
            public Mono<Result> scan(Flux<ByteBuffer> content) {
                return scan.apply(content);
            }

            @Override
            public Mono<State> state() {
                return Mono.just(State.READY);
            }
        };
        return new EncryptedMaterialStore(
                stored.storage(), new ContentTypes(), CIPHER, scanner, new NoContents(), SCHEDULER, SCHEDULER);
    }

    private static void eventually(ThrowingRunnable check) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(check);
    }
}
