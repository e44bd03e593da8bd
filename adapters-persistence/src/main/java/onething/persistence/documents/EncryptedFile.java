package onething.persistence.documents;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;

/// How a content lies in its file: `mark (8) | name (16) | blocks`, and each block `length (4) |
/// sealed`. A block holds
/// 64 KiB, the last what is left. It is sealed for its place, which is the file's own name, its number
/// in it, and
/// whether it is the last: so none can be changed, moved, left out or brought from another file, and a
/// file that was
/// cut off does not open.
///
/// @param name by chance, so that no two files have the same places
record EncryptedFile(UUID name) {

    static final int BLOCK = 64 * 1024;
    static final int HEAD = 8 + 2 * Long.BYTES;

    /// The longest that a sealed block may be said to be: what a seal adds is well below it.
    static final int LONGEST = BLOCK + 1024;

    /// `sealed1`, after a byte that no text has. No content that is accepted begins so.
    private static final long MARK = 0x8b_73_65_61_6c_65_64_31L;

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

    /// What the block is sealed for.
    String place(long number, boolean isLast) {
        var hex = HexFormat.of();
        return "contents/" + hex.toHexDigits(name.getMostSignificantBits())
                + hex.toHexDigits(name.getLeastSignificantBits()) + "/" + number + (isLast ? "/last" : "");
    }
}
