package onething.bootstrap;

import java.util.Map;
import onething.persistence.relational.sealing.ColumnCipherAlgorithm;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The keys that seal what identifies people. They come from the environment or a key store, never from
/// the repository.
///
/// @param columns what encrypts columns
/// @param index   what marks them for look-ups; other keys than those
/// @param reporters what encrypts who reports an employer; other keys than those
@ConfigurationProperties("onething.sealing")
record EncryptionProperties(
        @Nullable Ring columns,
        @Nullable Ring index,
        @Nullable Ring reporters) {

    /// @param suite   AES (AES-256-GCM, HMAC-SHA-256; keys of 32 bytes) or SM4 (SM4-GCM, HMAC-SM3; keys
    ///     of 16 bytes)
    /// @param current the id of the key that writes
    /// @param keys    every key that can still read, by id, in base64
    /// @param suites  the suite of a key, by id, where it is another than `suite`, as while AES gives
    ///     way to SM4
    record Ring(
            @DefaultValue("AES") ColumnCipherAlgorithm suite,
            String current,
            Map<String, String> keys,
            @DefaultValue Map<String, ColumnCipherAlgorithm> suites) {}
}
