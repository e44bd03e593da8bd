package onething.persistence.documents.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Files in a bucket of [S3Server], and in the staging folder of a node.
public record S3Files(Path staging, S3Properties properties, S3Storage storage) implements StoredFiles {

    /// S3Proxy lists the files that it is writing, which S3 never does.
    private static final Pattern BEING_WRITTEN = Pattern.compile(".*-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// The smallest part that S3 allows.
    static final int PART = 5 << 20;

    /// A new bucket.
    public static S3Files in(Path staging, Scheduler scheduler) {
        return in(staging, S3Server.bucket(), scheduler, ClientOverrideConfiguration.builder());
    }

    /// A bucket that another JVM made on the same server.
    public static S3Files of(Path staging, String bucket, Scheduler scheduler) {
        return in(staging, S3Server.named(bucket), scheduler, ClientOverrideConfiguration.builder());
    }

    /// What a program needs that uses the same server.
    public static String option() {
        return S3Server.option();
    }

    static S3Files in(
            Path staging, S3Properties properties, Scheduler scheduler, ClientOverrideConfiguration.Builder override) {
        return new S3Files(
                staging,
                properties,
                new S3Storage(staging, properties, scheduler, S3Server.connection(properties, override), PART));
    }

    @Override
    public Storage dying(Death death) {
        var interceptor = new ExecutionInterceptor() {

            @Override
            public void beforeExecution(Context.BeforeExecution call, ExecutionAttributes attributes) {
                death.step();
            }

            @Override
            public void afterExecution(Context.AfterExecution call, ExecutionAttributes attributes) {
                death.step();
            }
        };
        var override = ClientOverrideConfiguration.builder().addExecutionInterceptor(interceptor);
        return in(staging, properties, Schedulers.boundedElastic(), override).storage();
    }

    @Override
    public List<String> paths() {
        return Stream.of(keys(), unfinished(), StoredFiles.pathsIn(staging))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> keys() {
        return Flux.from(S3Server.CLIENT
                        .listObjectsV2Paginator(list -> list.bucket(properties.bucket()))
                        .contents())
                .map(found -> found.key())
                .filter(key -> !BEING_WRITTEN.matcher(key).matches())
                .collectList()
                .block();
    }

    /// The uploads in parts that were neither completed nor aborted.
    private List<String> unfinished() {
        return Flux.from(S3Server.CLIENT
                        .listMultipartUploadsPaginator(list -> list.bucket(properties.bucket()))
                        .uploads())
                .map(begun -> begun.key() + " unfinished")
                .collectList()
                .block();
    }

    @Override
    public byte[] bytes(String path) {
        var staged = staging.resolve(path);
        return Files.exists(staged)
                ? StoredFiles.bytesOf(staged)
                : S3Server.CLIENT
                        .getObject(get -> get.bucket(properties.bucket()).key(path), AsyncResponseTransformer.toBytes())
                        .join()
                        .asByteArray();
    }

    @Override
    public void write(String path, byte[] bytes) {
        S3Server.CLIENT
                .putObject(put -> put.bucket(properties.bucket()).key(path), AsyncRequestBody.fromBytes(bytes))
                .join();
    }

    @Override
    public void leave(String path, Instant then) {
        StoredFiles.leaveIn(staging, path, then);
    }
}
