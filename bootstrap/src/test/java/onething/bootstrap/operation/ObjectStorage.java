package onething.bootstrap.operation;

import java.net.URI;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/// S3Proxy in this JVM, with its files in memory.
final class ObjectStorage {

    private static final String KEY_ID = "onething";
    private static final String KEY_SECRET = "only in tests";
    private static final String REGION = "us-east-1";

    private final URI address = started();

    /// A new bucket.
    ///
    /// @return the settings of a service for it
    Map<String, String> bucket(String name) {
        try (var client = client()) {
            client.createBucket(create -> create.bucket(name)).join();
        }
        return Map.of(
                "onething.documents.store", "s3",
                "onething.documents.s3.endpoint", address.toString(),
                "onething.documents.s3.region", REGION,
                "onething.documents.s3.bucket", name,
                "onething.documents.s3.key-id", KEY_ID,
                "onething.documents.s3.key-secret", KEY_SECRET);
    }

    /// Removes a bucket with all that is in it.
    void lose(String bucket) {
        try (var client = client()) {
            Flux.from(client.listObjectsV2Paginator(list -> list.bucket(bucket)).contents())
                    .map(found -> found.key())
                    .collectList()
                    .block()
                    .forEach(key -> client.deleteObject(
                                    gone -> gone.bucket(bucket).key(key))
                            .join());
            client.deleteBucket(gone -> gone.bucket(bucket)).join();
        }
    }

    private S3AsyncClient client() {
        return S3AsyncClient.builder()
                .endpointOverride(address)
                .region(Region.of(REGION))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY_ID, KEY_SECRET)))
                .build();
    }

    private static URI started() {
        try {
            var server = S3Proxy.builder()
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V4, KEY_ID, KEY_SECRET)
                    .blobStore(new TransientNio2BlobStore())
                    .build();
            server.start();
            return URI.create("http://127.0.0.1:" + server.getPort());
        } catch (Exception e) {
            throw new IllegalStateException("the object storage of the tests does not start", e);
        }
    }
}
