package onething.persistence.documents.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import onething.application.port.out.bundle.MaterialStore.State;
import onething.persistence.relational.encryption.ColumnCipher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import software.amazon.awssdk.core.FileTransformerConfiguration;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// A bucket of an object storage that speaks S3. The paths and the bytes are those of a [FolderStorage]. A file is
/// written to a staging folder of this node first, because it is checked before it is put into the bucket.
public final class S3Storage implements Storage, Closeable {

    private static final Duration HEALTH = Duration.ofSeconds(5);

    /// Pieces of an answer that may wait for their decryption.
    private static final int AHEAD = 4;

    private final Staging staging;
    private final S3Connection connection;
    private final S3AsyncClient client;
    private final S3Upload upload;
    private final String bucket;
    private final Scheduler scheduler;

    /// @param staging   a folder of this node
    /// @param scheduler may wait for the disk, and decrypts
    /// @throws IllegalArgumentException if settings are missing
    public S3Storage(Path staging, S3Properties properties, Scheduler scheduler) {
        this(staging, properties.complete(), scheduler, S3Connection.of(properties), S3Upload.PART);
    }

    S3Storage(Path staging, S3Properties properties, Scheduler scheduler, S3Connection connection, long partBytes) {
        this.staging = new Staging(staging);
        this.connection = connection;
        this.client = connection.client();
        this.upload = new S3Upload(client, properties.bucket(), partBytes, scheduler);
        this.bucket = properties.bucket();
        this.scheduler = scheduler;
    }

    @Override
    public Staging staging() {
        return staging;
    }

    @Override
    public Mono<Void> put(Path staged, Place place) {
        return upload.send(staged, place.path())
                .onErrorMap(failure -> S3Failure.of(failure, place))
                .then(Mono.fromCallable(() -> Files.deleteIfExists(staged)).subscribeOn(scheduler))
                .then();
    }

    @Override
    public Flux<ByteBuffer> content(Place place, ColumnCipher cipher) {
        return Mono.fromFuture(() -> client.getObject(
                        get -> get.bucket(bucket).key(place.path()), AsyncResponseTransformer.toPublisher()))
                .flatMapMany(answer -> decrypted(answer.response().contentLength(), Flux.from(answer), cipher))
                .subscribeOn(scheduler)
                .onErrorMap(failure -> S3Failure.of(failure, place));
    }

    @Override
    public Mono<ByteBuffer> beginning(Place place, int length) {
        var range = "bytes=0-" + (length - 1);
        return answer(
                        () -> client.getObject(
                                get -> get.bucket(bucket).key(place.path()).range(range),
                                AsyncResponseTransformer.toBytes()),
                        place)
                .map(bytes -> bytes.asByteBuffer());
    }

    /// The file is fetched to the staging folder, and removed there afterwards.
    @Override
    public <T> Mono<T> local(Place place, Function<Path, Mono<T>> reading) {
        return Mono.usingWhen(
                Mono.fromCallable(staging::newFile).subscribeOn(scheduler),
                file -> fetched(place, file).then(Mono.defer(() -> reading.apply(file))),
                this::deleted);
    }

    @Override
    public Mono<Boolean> has(Place place) {
        return Mono.fromFuture(
                        () -> client.headObject(head -> head.bucket(bucket).key(place.path())))
                .map(_ -> true)
                .onErrorReturn(NoSuchKeyException.class, false)
                .as(call -> calling(call, place));
    }

    /// S3 does not fail for what is not there.
    @Override
    public Mono<Void> remove(Place place) {
        return answer(() -> client.deleteObject(gone -> gone.bucket(bucket).key(place.path())), place)
                .then();
    }

    /// Asks for the next thousand names when the caller has taken the ones before.
    @Override
    public Flux<String> contents() {
        return names("")
                .map(Map.Entry::getKey)
                .map(Place::new)
                .filter(Place::isOfContent)
                .map(Place::name);
    }

    @Override
    public Mono<Long> removeAbandoned(Instant before) {
        return Mono.fromCallable(() -> staging.removeAbandoned(before))
                .subscribeOn(scheduler)
                .zipWith(abandonedParts(before), Long::sum)
                .zipWith(unfinished(before), Long::sum);
    }

    @Override
    public Mono<State> state(long room) {
        return Mono.fromFuture(() -> client.headBucket(head -> head.bucket(bucket)))
                .subscribeOn(scheduler)
                .timeout(HEALTH)
                .publishOn(scheduler)
                .map(_ -> stagingState(room))
                .onErrorReturn(State.AWAY);
    }

    @Override
    public void close() {
        connection.close();
    }

    private Flux<ByteBuffer> decrypted(long size, Flux<ByteBuffer> arriving, ColumnCipher cipher) {
        var stream = new EncryptedStream(size, cipher);
        return arriving.publishOn(scheduler, AHEAD)
                .concatMapIterable(stream::blocks, 1)
                .concatWith(Mono.fromRunnable(stream::finish));
    }

    private Mono<Void> fetched(Place place, Path file) {
        return answer(
                        () -> client.getObject(
                                get -> get.bucket(bucket).key(place.path()),
                                AsyncResponseTransformer.toFile(
                                        file, FileTransformerConfiguration.defaultCreateOrReplaceExisting())),
                        place)
                .then();
    }

    private Mono<Void> deleted(Path file) {
        return Mono.fromCallable(() -> Files.deleteIfExists(file))
                .subscribeOn(scheduler)
                .then();
    }

    private Mono<Long> abandonedParts(Instant before) {
        return names(Place.INCOMING + "/")
                .filter(found -> found.getValue().isBefore(before))
                .map(found -> new Place(found.getKey()))
                .concatMap(place -> remove(place).thenReturn(place))
                .count();
    }

    private Mono<Long> unfinished(Instant before) {
        return Flux.from(client.listMultipartUploadsPaginator(list -> list.bucket(bucket))
                        .uploads())
                .publishOn(scheduler)
                .filter(begun -> begun.initiated().isBefore(before))
                .concatMap(
                        begun -> upload.aborted(begun.key(), begun.uploadId()).thenReturn(begun.key()))
                .count()
                .onErrorMap(failure -> S3Failure.of(failure, new Place(Place.INCOMING)));
    }

    /// The names that begin so, and when each was written.
    private Flux<Map.Entry<String, Instant>> names(String prefix) {
        return Flux.from(client.listObjectsV2Paginator(
                                list -> list.bucket(bucket).prefix(prefix))
                        .contents())
                .map(found -> Map.entry(found.key(), found.lastModified()))
                .publishOn(scheduler)
                .onErrorMap(failure -> S3Failure.of(failure, new Place(prefix)));
    }

    private State stagingState(long room) {
        try {
            return FolderStorage.stateOf(staging.folder(), room);
        } catch (IOException _) {
            return State.NOT_WRITABLE;
        }
    }

    private <T> Mono<T> answer(Supplier<CompletableFuture<T>> call, Place place) {
        return calling(Mono.fromFuture(call), place);
    }

    /// The client prepares a call on the thread that begins it, and answers on the thread of a connection.
    private <T> Mono<T> calling(Mono<T> call, Place place) {
        return call.subscribeOn(scheduler).publishOn(scheduler).onErrorMap(failure -> S3Failure.of(failure, place));
    }
}
