package onething.bootstrap;

import java.util.Map;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The keys that encrypt personal data. They come from the environment or a key store, never from the
/// repository.
///
/// @param columns the keys that encrypt columns
/// @param index   the keys of the blind index for look-ups; different from the column keys
/// @param reporters the keys that encrypt the reporters of employers; different from the other keys
@ConfigurationProperties("onething.encryption")
record EncryptionProperties(
        @Nullable Ring columns,
        @Nullable Ring index,
        @Nullable Ring reporters) {

    /// @param suite   AES (AES-256-GCM, HMAC-SHA-256; keys of 32 bytes) or SM4 (SM4-GCM, HMAC-SM3; keys
    ///     of 16 bytes)
    /// @param current the id of the key that encrypts new values
    /// @param keys    every key that can still decrypt, by id, in base64
    /// @param suites  the suite of a key, by id, if it differs from `suite`, for example during a migration
    ///     from AES to SM4
    record Ring(
            @DefaultValue("AES") ColumnCipherAlgorithm suite,
            String current,
            Map<String, String> keys,
            @DefaultValue Map<String, ColumnCipherAlgorithm> suites) {}
}
