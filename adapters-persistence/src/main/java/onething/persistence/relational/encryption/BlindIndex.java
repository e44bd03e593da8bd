package onething.persistence.relational.encryption;

import java.util.List;

/// Finds an encrypted value again without decrypting the column: a keyed hash lies beside it.
///
/// Equal values give equal marks under one key, so it is only for what is nearly unique (an identity number, a
/// telephone number), never for what a table has few kinds of.
public interface BlindIndex {

    static BlindIndex with(KeyRing ring) {
        return new HmacBlindIndex(ring);
    }

    /// The mark to store, by the current key.
    ///
    /// @param place which column it stands for, such as `accounts.id_card`: one value has another mark elsewhere
    byte[] hash(String place, String value);

    /// Every mark under which the value may have been stored, the current key's first: search for any of them while
    /// keys are rotated.
    List<byte[]> hashes(String place, String value);

    /// Whether there are keys besides the current one, which may have marked something.
    boolean hasOlderKeys();
}
