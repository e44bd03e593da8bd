package onething.persistence.documents.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.pool.Pool;
import reactor.pool.PoolBuilder;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/// Sends a file to a bucket: a small one in one call, a large one in parts (multipart upload). No one sees it
/// before the last call succeeded. The client reads the file in pieces while it sends, so no part is in memory.
/// But it reads ahead: where the other side takes the bytes slowly, about 1.4 MB wait outside of the heap for each
/// call. So few calls send at a time; the others wait for their turn, with their files on the disk.
final class S3Upload {

    /// The least that S3 allows for a part is 5 MiB, except for the last one.
    static final long PART = 8 << 20;

    private static final int PARTS_AT_ONCE = 2;

    /// Of all files of a node.
    private static final int CALLS_AT_ONCE = 8;

    private static final int CHUNK = 64 * 1024;

    private final S3AsyncClient client;
    private final String bucket;
    private final long partBytes;
    private final Scheduler scheduler;
    private final Pool<Object> turns = PoolBuilder.from(Mono.fromSupplier(Object::new))
            .sizeBetween(0, CALLS_AT_ONCE)
            .buildPool();

    /// @param partBytes the size of a part; smaller files go in one call
    /// @param scheduler may wait for the disk; each call begins there
    S3Upload(S3AsyncClient client, String bucket, long partBytes, Scheduler scheduler) {
        this.client = client;
        this.bucket = bucket;
        this.partBytes = partBytes;
        this.scheduler = scheduler;
    }

    Mono<Void> send(Path file, String key) {
        return Mono.fromCallable(() -> Files.size(file))
                .subscribeOn(scheduler)
                .flatMap(size -> size <= partBytes ? whole(file, key) : inParts(file, size, key));
    }

    private Mono<Void> whole(Path file, String key) {
        return inTurn(() -> client.putObject(
                        put -> put.bucket(bucket).key(key),
                        AsyncRequestBody.fromFile(body -> body.path(file).chunkSizeInBytes(CHUNK))))
                .then();
    }

    /// An upload that fails or is given up is aborted. What a node that died left is aborted later, see
    /// [S3Storage#removeAbandoned].
    private Mono<Void> inParts(Path file, long size, String key) {
        return Mono.usingWhen(
                begun(key),
                upload -> parts(file, size, key, upload).flatMap(parts -> completed(key, upload, parts)),
                _ -> Mono.empty(),
                (upload, _) -> aborted(key, upload),
                upload -> aborted(key, upload));
    }

    private Mono<String> begun(String key) {
        return call(() -> client.createMultipartUpload(
                        begin -> begin.bucket(bucket).key(key)))
                .map(answer -> answer.uploadId());
    }

    private Mono<List<CompletedPart>> parts(Path file, long size, String key, String upload) {
        int count = Math.toIntExact((size + partBytes - 1) / partBytes);
        return Flux.range(0, count)
                .flatMapSequential(number -> part(file, size, key, upload, number), PARTS_AT_ONCE)
                .collectList();
    }

    private Mono<CompletedPart> part(Path file, long size, String key, String upload, int number) {
        long from = number * partBytes;
        long length = Math.min(partBytes, size - from);
        return inTurn(() -> client.uploadPart(
                        part -> part.bucket(bucket).key(key).uploadId(upload).partNumber(number + 1),
                        AsyncRequestBody.fromFile(body -> body.path(file)
                                .position(from)
                                .numBytesToRead(length)
                                .chunkSizeInBytes(CHUNK))))
                .map(sent -> CompletedPart.builder()
                        .partNumber(number + 1)
                        .eTag(sent.eTag())
                        .checksumCRC32(sent.checksumCRC32())
                        .build());
    }

    private Mono<Void> completed(String key, String upload, List<CompletedPart> parts) {
        return call(() -> client.completeMultipartUpload(complete ->
                        complete.bucket(bucket).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts))))
                .then();
    }

    /// An upload that is gone already is no failure.
    Mono<Void> aborted(String key, String upload) {
        return call(() -> client.abortMultipartUpload(
                        abort -> abort.bucket(bucket).key(key).uploadId(upload)))
                .onErrorResume(NoSuchUploadException.class, _ -> Mono.empty())
                .then();
    }

    private <T> Mono<T> inTurn(Supplier<CompletableFuture<T>> call) {
        return turns.withPoolable(_ -> call(call)).single();
    }

    private <T> Mono<T> call(Supplier<CompletableFuture<T>> call) {
        return Mono.fromFuture(call).subscribeOn(scheduler).publishOn(scheduler);
    }
}
