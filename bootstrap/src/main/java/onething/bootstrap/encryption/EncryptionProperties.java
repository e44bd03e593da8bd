package onething.bootstrap.encryption;

import java.time.LocalDate;
import java.time.Period;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import onething.domain.status.KeyRingName;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The keys that encrypt personal data. They come from the environment, a file or a key management service, never
/// from the repository. The rings have different keys.
///
/// @param columns        see [KeyRingName#COLUMNS]
/// @param index          see [KeyRingName#INDEX]
/// @param reporters      see [KeyRingName#REPORTERS]
/// @param reportersIndex see [KeyRingName#REPORTERS_INDEX]
/// @param longestUse     how long a key may protect new data; then the operator is told to replace it
@ConfigurationProperties("onething.encryption")
public record EncryptionProperties(
        @Nullable Ring columns,
        @Nullable Ring index,
        @Nullable Ring reporters,
        @Nullable Ring reportersIndex,
        @DefaultValue("365d") Period longestUse) {

    public Optional<Ring> ring(KeyRingName name) {
        return Optional.ofNullable(
                switch (name) {
                    case COLUMNS -> columns;
                    case INDEX -> index;
                    case REPORTERS -> reporters;
                    case REPORTERS_INDEX -> reportersIndex;
                });
    }

    /// @param suite   AES (AES-256-GCM, HMAC-SHA-256; keys of 32 bytes) or SM4 (SM4-GCM, HMAC-SM3; keys
    ///     of 16 bytes)
    /// @param current the id of the key that encrypts new values
    /// @param keys    every key that can still decrypt, by id
    public record Ring(
            @DefaultValue("AES") ColumnCipherAlgorithm suite,
            String current,
            @DefaultValue Map<String, Key> keys) {

        public Ring {
            if (!keys.containsKey(current)) {
                throw new IllegalArgumentException("the current key is not among the keys: " + current);
            }
            keys = Map.copyOf(keys);
        }

        public ColumnCipherAlgorithm suiteOf(Key key) {
            return Optional.ofNullable(key.suite()).orElse(suite);
        }
    }

    /// A key is given either plainly or wrapped.
    ///
    /// @param secret  the key in base64
    /// @param wrapped the key as the key management service wrapped it
    /// @param made    the day on which it was made
    /// @param suite   if it differs from that of the ring, for example during a migration from AES to SM4
    public record Key(
            @Nullable String secret,
            @Nullable String wrapped,
            @Nullable LocalDate made,
            @Nullable ColumnCipherAlgorithm suite) {

        public Key {
            if (isBlank(secret) == isBlank(wrapped)) {
                throw new IllegalArgumentException("a key is either a secret, or wrapped");
            }
            if (made == null) {
                throw new IllegalArgumentException("a key has the day on which it was made");
            }
        }

        /// Empty for a wrapped key.
        ///
        /// @throws IllegalArgumentException if it is not in base64
        public Optional<byte[]> plain() {
            return isBlank(secret)
                    ? Optional.empty()
                    : Optional.of(Base64.getDecoder().decode(String.valueOf(secret)));
        }

        /// Empty for a plain key.
        public Optional<String> inWrapping() {
            return Optional.ofNullable(wrapped).filter(text -> !text.isBlank());
        }

        public LocalDate day() {
            return Optional.ofNullable(made).orElseThrow();
        }

        private static boolean isBlank(@Nullable String text) {
            return text == null || text.isBlank();
        }

        @Override
        public String toString() {
            return "Key[" + made + "]";
        }
    }
}
