package onething.persistence.relational.encryption;

import java.nio.charset.StandardCharsets;

/// Encrypts what lies in a column, so that whoever reads the disk or a dump learns nothing.
///
/// What is sealed names its key, and is bound to its place, which for a column is the table, the column
/// and the row:
/// bytes copied into another column or another row do not open there.
public interface ColumnCipher {

    /// The ways of sealing by the keys of the ring: each key says which cipher it is for.
    static ColumnCipher with(KeyRing ring) {
        return new GcmColumnCipher(ring);
    }

    /// @param place where it will lie
    byte[] encrypt(String place, byte[] plain);

    /// @throws IllegalStateException when it was not sealed for this place, was changed since, or its
    ///     key is gone
    byte[] decrypt(String place, byte[] sealed);

    /// Whether the current key sealed it; if not, it wants sealing again.
    boolean isCurrent(byte[] sealed);

    /// How everything begins that the current key sealed.
    byte[] currentHead();

    /// Whether there are keys besides the current one, which may have sealed something.
    boolean hasOlderKeys();

    /// @param column such as `accounts.name`
    /// @param row    what tells the row apart for good: its id, or where an id may outlive what is
    ///     sealed, what changes
    ///               with it
    default byte[] encrypt(String column, Object row, byte[] plain) {
        return encrypt(place(column, row), plain);
    }

    /// @throws IllegalStateException when it was not sealed for this column and row, was changed since,
    ///     or its key is
    ///     gone
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
