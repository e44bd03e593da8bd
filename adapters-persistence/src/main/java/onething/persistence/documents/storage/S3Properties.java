package onething.persistence.documents.storage;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// An object storage that speaks S3.
///
/// @param endpoint   its address
/// @param region     the region that signatures name; most servers of one's own take any
/// @param bucket     exists already; the service does not create it
/// @param pathStyle  whether the bucket is in the path of an address, and not in the name of the host
/// @param keyId      of the account that may read, write, list and delete in the bucket
/// @param keySecret  of the same account
/// @param checksums  whether each upload carries a CRC32 that the server checks; an old server may not know them
/// @param connecting how long a connection may take
/// @param patience   how long the server may be silent during a call
@ConfigurationProperties("onething.documents.s3")
public record S3Properties(
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String bucket,
        @DefaultValue("true") boolean pathStyle,
        @DefaultValue("") String keyId,
        @DefaultValue("") String keySecret,
        @DefaultValue("true") boolean checksums,
        @DefaultValue("2s") Duration connecting,
        @DefaultValue("20s") Duration patience) {

    /// The names of the settings that are missing.
    List<String> missing() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("endpoint", endpoint == null ? "" : endpoint.toString());
        settings.put("bucket", bucket);
        settings.put("key-id", keyId);
        settings.put("key-secret", keySecret);
        return settings.entrySet().stream()
                .filter(setting -> setting.getValue().isBlank())
                .map(setting -> "onething.documents.s3." + setting.getKey())
                .toList();
    }

    /// These settings.
    ///
    /// @throws IllegalArgumentException if some are missing
    S3Properties complete() {
        var missing = missing();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("settings are missing: " + String.join(", ", missing));
        }
        return this;
    }
}
