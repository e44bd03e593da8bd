package onething.persistence.documents.storage;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import onething.persistence.relational.encryption.ColumnCipher;

/// The format of an encrypted file: `mark (8) | name (16) | blocks`, and each block is `length (4) |
/// ciphertext`. A block holds 64 KiB, the last one the rest. The encryption binds a block to its place:
/// the file's name, the block's number, and whether it is the last one. So a block cannot be changed,
/// moved, removed or taken from another file, and a truncated file does not decrypt.
///
/// @param name a random name, so no two files have the same places
public record EncryptedFile(UUID name) {

    public static final int BLOCK = 64 * 1024;
    static final int HEAD = 8 + 2 * Long.BYTES;

    /// So many bytes of a file name the key that encrypted it.
    public static final int BEGINNING = HEAD + Integer.BYTES + 2 + 255;

    /// The longest encrypted block that is read. Encryption adds far less than this allows.
    static final int LONGEST = BLOCK + 1024;

    /// The ASCII text "sealed1" after a byte that no text has. No accepted content begins with these
    /// bytes.
    private static final long MARK = 0x8b_73_65_61_6c_65_64_31L;

    /// Whether the current key encrypted the file that begins so. False for a plain file.
    ///
    /// @param beginning the first [#BEGINNING] bytes, or all if there are fewer
    public static boolean isCurrent(ByteBuffer beginning, ColumnCipher cipher) {
        int block = HEAD + Integer.BYTES;
        if (beginning.remaining() <= block || !isHead(beginning.slice(beginning.position(), HEAD))) {
            return false;
        }
        var sealed = new byte[beginning.remaining() - block];
        beginning.get(beginning.position() + block, sealed);
        return cipher.isCurrent(sealed);
    }

    static EncryptedFile another() {
        return new EncryptedFile(UUID.randomUUID());
    }

    static boolean isHead(ByteBuffer bytes) {
        return bytes.remaining() == HEAD && bytes.getLong(bytes.position()) == MARK;
    }

    static EncryptedFile of(ByteBuffer head) {
        return new EncryptedFile(new UUID(head.getLong(8), head.getLong(16)));
    }

    ByteBuffer head() {
        return ByteBuffer.allocate(HEAD)
                .putLong(MARK)
                .putLong(name.getMostSignificantBits())
                .putLong(name.getLeastSignificantBits())
                .flip();
    }

    /// The place to which the block is bound.
    String place(long number, boolean isLast) {
        var hex = HexFormat.of();
        return "contents/" + hex.toHexDigits(name.getMostSignificantBits())
                + hex.toHexDigits(name.getLeastSignificantBits()) + "/" + number + (isLast ? "/last" : "");
    }
}
