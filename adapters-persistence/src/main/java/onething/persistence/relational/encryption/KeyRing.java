package onething.persistence.relational.encryption;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys in use, by id: one that encrypts, and all that can still decrypt.
///
/// To rotate keys without downtime, add the new key to every node, then make it the current one, then
/// encrypt again what older keys encrypted (see [ColumnCipher#isCurrent]), and only then remove the old
/// one. A key may use another algorithm than its predecessor: this is how AES is replaced by SM4.
public final class KeyRing {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    private final String current;
    private final Map<String, Key> keys;

    /// @throws IllegalArgumentException if the current id names no key
    public KeyRing(String current, Map<String, Key> keys) {
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException("the current key is not on the ring: " + current);
        }
        keys.keySet().stream()
                .filter(id -> !ID.matcher(id).matches())
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("not a key id: " + id);
                });
        this.current = current;
        this.keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /// A ring whose keys all use one algorithm.
    public static KeyRing of(ColumnCipherAlgorithm suite, String current, Map<String, byte[]> secrets) {
        var keys = new LinkedHashMap<String, Key>();
        secrets.forEach((id, secret) -> keys.put(id, new Key(suite, secret)));
        return new KeyRing(current, keys);
    }

    String current() {
        return current;
    }

    Key currentKey() {
        return key(current);
    }

    Key key(String id) {
        var key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("encrypted with a key that is not on the ring: " + id);
        }
        return key;
    }

    boolean hasOlderKeys() {
        return keys.size() > 1;
    }

    /// All keys, the current one first, so recent values are found first.
    List<Key> newestFirst() {
        var all = new ArrayList<Key>();
        all.add(currentKey());
        keys.forEach((id, key) -> {
            if (!id.equals(current)) {
                all.add(key);
            }
        });
        return all;
    }

    /// A secret and its algorithm. It never prints.
    public static final class Key {

        private final ColumnCipherAlgorithm suite;
        private final SecretKey secret;

        /// @throws IllegalArgumentException unless the secret has the length that the algorithm requires
        public Key(ColumnCipherAlgorithm suite, byte[] secret) {
            if (secret.length != suite.keyLength) {
                throw new IllegalArgumentException(
                        "a key of " + suite + " has " + suite.keyLength + " bytes, not " + secret.length);
            }
            this.suite = suite;
            this.secret = new SecretKeySpec(secret, suite.keyAlgorithm);
        }

        ColumnCipherAlgorithm suite() {
            return suite;
        }

        SecretKey secret() {
            return secret;
        }
    }
}
