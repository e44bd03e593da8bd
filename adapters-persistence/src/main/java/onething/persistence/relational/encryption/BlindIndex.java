package onething.persistence.relational.encryption;

import java.util.List;

/// Finds an encrypted value without decrypting the column: a keyed hash is stored beside it.
///
/// Equal values have equal hashes under one key. So it suits values that are nearly unique (an identity
/// number, a telephone number), never values of which a table has few kinds.
public interface BlindIndex {

    static BlindIndex with(KeyRing ring) {
        return new HmacBlindIndex(ring);
    }

    /// The hash to store, by the current key.
    ///
    /// @param place the column, such as `accounts.id_card`; one value has different hashes in different
    ///   columns
    byte[] hash(String place, String value);

    /// Every hash under which the value may be stored, the current key's first. A search uses all of them
    /// while keys are rotated.
    List<byte[]> hashes(String place, String value);

    /// The id of the key that [#hash] uses.
    String currentKey();

    /// Hashes as [#hash] does, faster for many values. For one thread.
    Hasher hasher();

    /// Whether there are older keys, which may have made stored hashes.
    boolean hasOlderKeys();

    /// Hashes values one after another.
    @FunctionalInterface
    interface Hasher {

        byte[] hash(String place, String value);
    }
}
