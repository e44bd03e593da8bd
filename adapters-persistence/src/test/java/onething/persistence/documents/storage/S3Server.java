package onething.persistence.documents.storage;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/// S3Proxy in this JVM, with its files in memory. It checks signatures. The tests of the module share it; each has
/// a bucket of its own.
final class S3Server {

    private static final String KEY_ID = "onething";
    private static final String KEY_SECRET = "only in tests";
    private static final AtomicInteger BUCKETS = new AtomicInteger();

    /// The port of a server in another JVM, for programs that a test starts.
    private static final String PORT_OF_ANOTHER = "onething.test.s3";

    private static final int PORT =
            Optional.ofNullable(Integer.getInteger(PORT_OF_ANOTHER)).orElseGet(S3Server::started);
    private static final SdkAsyncHttpClient HTTP = S3Connection.http(properties("", KEY_SECRET));

    /// A client beside that of the storage.
    static final S3AsyncClient CLIENT =
            S3Connection.client(properties("", KEY_SECRET), HTTP, ClientOverrideConfiguration.builder());

    private S3Server() {}

    /// What a program needs that uses this server.
    static String option() {
        return "-D" + PORT_OF_ANOTHER + "=" + PORT;
    }

    /// The settings for a new bucket.
    static S3Properties bucket() {
        var properties = properties("bucket-" + BUCKETS.incrementAndGet(), KEY_SECRET);
        CLIENT.createBucket(create -> create.bucket(properties.bucket())).join();
        return properties;
    }

    static S3Properties named(String bucket) {
        return properties(bucket, KEY_SECRET);
    }

    static S3Properties properties(String bucket, String secret) {
        return new S3Properties(
                URI.create("http://127.0.0.1:" + PORT),
                "us-east-1",
                bucket,
                true,
                KEY_ID,
                secret,
                true,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1));
    }

    /// The tests share the connections, which take seconds to close.
    static S3Connection connection(S3Properties properties, ClientOverrideConfiguration.Builder override) {
        return new S3Connection(S3Connection.client(properties, HTTP, override), HTTP);
    }

    private static int started() {
        try {
            var server = S3Proxy.builder()
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V4, KEY_ID, KEY_SECRET)
                    .blobStore(new TransientNio2BlobStore())
                    .build();
            server.start();
            return server.getPort();
        } catch (Exception e) {
            throw new IllegalStateException("the S3 server of the tests does not start", e);
        }
    }
}
