package onething.persistence.relational.encryption;

import java.nio.charset.StandardCharsets;

/// Encrypts values of columns, so that a reader of the disk or of a dump learns nothing.
///
/// A ciphertext names its key and is bound to its place: the table, the column and the row. Bytes copied
/// into another column or row do not decrypt there.
public interface ColumnCipher {

    /// A cipher with the keys of the ring. Each key says which algorithm it is for.
    static ColumnCipher with(KeyRing ring) {
        return new GcmColumnCipher(ring);
    }

    /// @param place where the ciphertext will be stored
    default byte[] encrypt(String place, byte[] plain) {
        return encrypt(place, plain, plain.length);
    }

    /// Encrypts the first bytes of a buffer that its owner uses again.
    byte[] encrypt(String place, byte[] buffer, int length);

    /// @throws IllegalStateException if it was encrypted for another place or changed since, or if its
    ///   key is gone
    byte[] decrypt(String place, byte[] sealed);

    /// Whether the current key encrypted it; if not, it needs encryption again.
    boolean isCurrent(byte[] sealed);

    /// The first bytes of everything that the current key encrypts.
    byte[] currentHead();

    /// Whether there are older keys, which may have encrypted stored values.
    boolean hasOlderKeys();

    /// @param column such as `accounts.name`
    /// @param row    the lasting name of the row: its id, or where the id may outlive the value, the id
    ///   with what changes with the value
    default byte[] encrypt(String column, Object row, byte[] plain) {
        return encrypt(place(column, row), plain);
    }

    /// @throws IllegalStateException if it was encrypted for another column or row or changed since, or
    ///   if its key is gone
    default byte[] decrypt(String column, Object row, byte[] sealed) {
        return decrypt(place(column, row), sealed);
    }

    default byte[] encryptText(String column, Object row, String plain) {
        return encryptText(place(column, row), plain);
    }

    default String decryptText(String column, Object row, byte[] sealed) {
        return decryptText(place(column, row), sealed);
    }

    private static String place(String column, Object row) {
        return column + "/" + row;
    }

    default byte[] encryptText(String place, String plain) {
        return encrypt(place, plain.getBytes(StandardCharsets.UTF_8));
    }

    default String decryptText(String place, byte[] sealed) {
        return new String(decrypt(place, sealed), StandardCharsets.UTF_8);
    }
}
