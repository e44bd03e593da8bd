package onething.bootstrap.encryption;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onething.domain.status.KeyRingName;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The keys that encrypt personal data. They come from the environment or a key store, never from the
/// repository. The rings have different keys.
///
/// @param columns    see [KeyRingName#COLUMNS]
/// @param index      see [KeyRingName#INDEX]
/// @param reporters  see [KeyRingName#REPORTERS]
/// @param longestUse how long a key may protect new data; then the operator is told to replace it
@ConfigurationProperties("onething.encryption")
public record EncryptionProperties(
        @Nullable Ring columns,
        @Nullable Ring index,
        @Nullable Ring reporters,
        @DefaultValue("365d") Period longestUse) {

    Optional<Ring> ring(KeyRingName name) {
        return Optional.ofNullable(
                switch (name) {
                    case COLUMNS -> columns;
                    case INDEX -> index;
                    case REPORTERS -> reporters;
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

        DatedRing dated() {
            var secrets = new LinkedHashMap<String, KeyRing.Key>();
            keys.forEach((id, key) -> secrets.put(id, new KeyRing.Key(suite(key), key.bytes())));
            return new DatedRing(
                    new KeyRing(current, secrets),
                    current,
                    keys.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, key -> key.getValue().day())));
        }

        private ColumnCipherAlgorithm suite(Key key) {
            return Optional.ofNullable(key.suite()).orElse(suite);
        }
    }

    /// @param secret the key in base64
    /// @param made   the day on which it was made
    /// @param suite  if it differs from that of the ring, for example during a migration from AES to SM4
    public record Key(
            @Nullable String secret,
            @Nullable LocalDate made,
            @Nullable ColumnCipherAlgorithm suite) {

        private static final Base64.Decoder BASE64 = Base64.getDecoder();

        public Key {
            if (secret == null || made == null) {
                throw new IllegalArgumentException("a key has a secret, and the day on which it was made");
            }
        }

        byte[] bytes() {
            return BASE64.decode(requireNonNull(secret));
        }

        LocalDate day() {
            return requireNonNull(made);
        }

        @Override
        public String toString() {
            return "Key[" + made + "]";
        }
    }
}
