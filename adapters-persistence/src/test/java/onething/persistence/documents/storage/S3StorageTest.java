package onething.persistence.documents.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import onething.application.port.Unavailable;
import onething.application.port.Unavailable.What;
import onething.application.port.out.bundle.MaterialStore.State;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// What only an object storage has. What it shares with a folder is in the contracts.
class S3StorageTest {

    private static final ColumnCipher CIPHER =
            ColumnCipher.with(KeyRing.of(ColumnCipherAlgorithm.AES, "only", Map.of("only", new byte[32])));
    private static final Place PLACE = Place.content("a".repeat(64));
    private static final long ROOM = 1_000;

    @TempDir
    private Path folder;

    @Test
    void aLargeFileIsSentInPartsAndASmallOneInOneCall() throws IOException {
        var calls = Collections.synchronizedList(new ArrayList<String>());
        var storage = storage(S3Server.bucket(), calls);
        var large = bytes(S3Files.PART + 5);

        put(storage, large, PLACE);
        put(storage, bytes(100), Place.part("1"));

        assertThat(calls)
                .containsExactlyInAnyOrder(
                        "CreateMultipartUpload", "UploadPart", "UploadPart", "CompleteMultipartUpload", "PutObject")
                .startsWith("CreateMultipartUpload");
        assertThat(read(storage, PLACE)).isEqualTo(large);
        assertThat(Files.list(folder.resolve("incoming"))).isEmpty();
    }

    @Test
    void fewFilesAreSentAtATimeAndTheOthersWait() throws IOException {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var counting = new ExecutionInterceptor() {

            @Override
            public void beforeExecution(Context.BeforeExecution call, ExecutionAttributes attributes) {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
            }

            @Override
            public void afterExecution(Context.AfterExecution call, ExecutionAttributes attributes) {
                now.decrementAndGet();
            }
        };
        var storage = storage(S3Server.bucket(), counting);
        var staged = new ArrayList<Path>();
        for (int i = 0; i < 40; i++) {
            staged.add(staged(storage, bytes(100)));
        }

        Flux.range(0, 40)
                .flatMap(i -> storage.put(staged.get(i), Place.part(String.valueOf(i))), 40)
                .then()
                .block();

        assertThat(most.get()).isBetween(1, 8);
        assertThat(staged).noneMatch(Files::exists);
    }

    @Test
    void aFileIsFetchedForReadingAndDoesNotStay() throws IOException {
        var storage = storage(S3Server.bucket(), new ArrayList<>());
        var content = bytes(200_000);
        put(storage, content, PLACE);

        var middle = storage.local(
                        PLACE,
                        file -> Mono.fromCallable(() -> {
                            try (var opened = new EncryptedBytes(file, CIPHER, content.length)) {
                                var some = new byte[10];
                                opened.read(100_000, some, 0, some.length);
                                return some;
                            }
                        }))
                .block();

        assertThat(middle).isEqualTo(Arrays.copyOfRange(content, 100_000, 100_010));
        assertThat(Files.list(folder.resolve("incoming"))).isEmpty();
    }

    @Test
    void aMissingFileIsMissingAsInAFolder() {
        var storage = storage(S3Server.bucket(), new ArrayList<>());

        storage.content(PLACE, CIPHER).as(StepVerifier::create).verifyError(NoSuchFileException.class);
        storage.beginning(PLACE, 10).as(StepVerifier::create).verifyError(NoSuchFileException.class);
        assertThat(storage.has(PLACE).block()).isFalse();
        storage.remove(PLACE).as(StepVerifier::create).verifyComplete();
    }

    @Test
    void aStorageThatRefusesTheKeyIsUnavailable() {
        var storage = storage(S3Server.properties("bucket", "another secret"), new ArrayList<>());

        storage.content(PLACE, CIPHER).as(StepVerifier::create).verifyErrorSatisfies(S3StorageTest::isUnavailable);
        storage.contents().as(StepVerifier::create).verifyErrorSatisfies(S3StorageTest::isUnavailable);
        assertThat(storage.state(ROOM).block()).isEqualTo(State.AWAY);
    }

    @Test
    void aBucketThatDoesNotExistIsNoMissingFile() {
        var storage = storage(S3Server.properties("no-such-bucket", "only in tests"), new ArrayList<>());

        storage.content(PLACE, CIPHER).as(StepVerifier::create).verifyErrorSatisfies(S3StorageTest::isUnavailable);
        assertThat(storage.state(ROOM).block()).isEqualTo(State.AWAY);
    }

    @Test
    void aStorageThatDoesNotAnswerIsUnavailable() throws IOException {
        var nothing = new S3Properties(
                URI.create("http://127.0.0.1:1"),
                "us-east-1",
                "bucket",
                true,
                "id",
                "secret",
                true,
                Duration.ofMillis(500),
                Duration.ofMillis(500));
        try (var storage = new S3Storage(folder, nothing, Schedulers.boundedElastic())) {
            var staged = staged(storage, bytes(10));

            storage.put(staged, PLACE).as(StepVerifier::create).verifyErrorSatisfies(S3StorageTest::isUnavailable);
            assertThat(storage.state(ROOM).block()).isEqualTo(State.AWAY);
            assertThat(staged).as("what could not be sent").exists();
        }
    }

    @Test
    void aStorageThatAnswersIsReadyIfThereIsRoomForWhatIsArriving() {
        var storage = storage(S3Server.bucket(), new ArrayList<>());

        assertThat(storage.state(ROOM).block()).isEqualTo(State.READY);
        assertThat(storage.state(Long.MAX_VALUE).block()).isEqualTo(State.FULL);
    }

    @Test
    void allMissingSettingsAreNamed() {
        var none = new S3Properties(null, "", " ", true, "", "", true, Duration.ZERO, Duration.ZERO);

        assertThatThrownBy(() -> new S3Storage(folder, none, Schedulers.boundedElastic()))
                .hasMessageContainingAll("s3.endpoint", "s3.bucket", "s3.key-id", "s3.key-secret");
    }

    private S3Storage storage(S3Properties properties, List<String> calls) {
        var noting = new ExecutionInterceptor() {

            @Override
            public void beforeExecution(Context.BeforeExecution call, ExecutionAttributes attributes) {
                calls.add(call.request().getClass().getSimpleName().replace("Request", ""));
            }
        };
        return storage(properties, noting);
    }

    private S3Storage storage(S3Properties properties, ExecutionInterceptor interceptor) {
        return S3Files.in(
                        folder,
                        properties,
                        Schedulers.boundedElastic(),
                        ClientOverrideConfiguration.builder().addExecutionInterceptor(interceptor))
                .storage();
    }

    private static void put(Storage storage, byte[] content, Place place) throws IOException {
        storage.put(staged(storage, content), place).block();
    }

    private static Path staged(Storage storage, byte[] content) throws IOException {
        var staged = new StagedFile(storage.staging(), CIPHER);
        staged.write(ByteBuffer.wrap(content));
        staged.finish();
        return staged.path();
    }

    private static byte[] read(Storage storage, Place place) {
        var whole = ByteBuffer.allocate(6 << 20);
        storage.content(place, CIPHER).doOnNext(whole::put).blockLast();
        return Arrays.copyOf(whole.array(), whole.position());
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static void isUnavailable(Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Unavailable.class, away -> assertThat(away.what()).isEqualTo(What.DOCUMENTS));
    }
}
