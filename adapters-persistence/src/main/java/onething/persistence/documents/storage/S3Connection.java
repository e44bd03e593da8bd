package onething.persistence.documents.storage;

import java.io.Closeable;
import java.time.Duration;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/// The client of an object storage and its connections. It reads no settings but its own: no files, variables or
/// addresses of AWS.
///
/// @param http the connections
record S3Connection(S3AsyncClient client, SdkAsyncHttpClient http) implements Closeable {

    /// So many calls at a time; further ones wait.
    private static final int CONNECTIONS = 50;

    private static final int THREADS = 2;
    private static final int TRIES = 3;

    /// The longest call: one part to a slow server, with all tries.
    private static final Duration CALL = Duration.ofMinutes(5);

    static S3Connection of(S3Properties properties) {
        var http = http(properties);
        return new S3Connection(client(properties, http, ClientOverrideConfiguration.builder()), http);
    }

    @Override
    public void close() {
        client.close();
        http.close();
    }

    static SdkAsyncHttpClient http(S3Properties properties) {
        return NettyNioAsyncHttpClient.builder()
                .maxConcurrency(CONNECTIONS)
                .connectionTimeout(properties.connecting())
                .connectionAcquisitionTimeout(properties.patience())
                .readTimeout(properties.patience())
                .writeTimeout(properties.patience())
                .eventLoopGroupBuilder(SdkEventLoopGroup.builder().numberOfThreads(THREADS))
                .build();
    }

    /// Answers arrive on the threads of the connections. Callers leave these at once.
    static S3AsyncClient client(
            S3Properties properties, SdkAsyncHttpClient http, ClientOverrideConfiguration.Builder override) {
        return S3AsyncClient.builder()
                .httpClient(http)
                .endpointOverride(Objects.requireNonNull(properties.endpoint()))
                .region(Region.of(properties.region()))
                .forcePathStyle(properties.pathStyle())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(properties.keyId(), properties.keySecret())))
                .requestChecksumCalculation(
                        properties.checksums()
                                ? RequestChecksumCalculation.WHEN_SUPPORTED
                                : RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .disableS3ExpressSessionAuth(true)
                .overrideConfiguration(
                        override.defaultProfileFile(ProfileFile.aggregator().build())
                                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                        .maxAttempts(TRIES)
                                        .build())
                                .apiCallTimeout(CALL)
                                .build())
                .asyncConfiguration(async ->
                        async.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
                .build();
    }
}
