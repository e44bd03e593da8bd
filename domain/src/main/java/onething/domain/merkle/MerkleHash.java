package onething.domain.merkle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A SHA-256 hash of a leaf or of a node (RFC 9162, 2.1.1). Leaves and nodes begin with different bytes, so a node
/// can never pass for an entry.
///
/// @param hex 64 lower-case hexadecimal digits
public record MerkleHash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    public MerkleHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 hash in hexadecimal digits");
        }
    }

    /// The hash of an entry.
    public static MerkleHash ofEntry(byte[] entry) {
        var digest = sha256();
        digest.update(LEAF);
        return of(digest.digest(entry));
    }

    /// The hash of an entry in UTF-8.
    public static MerkleHash ofEntry(String entry) {
        return ofEntry(entry.getBytes(StandardCharsets.UTF_8));
    }

    /// The hash of a list without entries.
    static MerkleHash ofNothing() {
        return of(sha256().digest());
    }

    static MerkleHash ofNode(MerkleHash left, MerkleHash right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes());
        return of(digest.digest(right.bytes()));
    }

    private byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static MerkleHash of(byte[] bytes) {
        return new MerkleHash(HexFormat.of().formatHex(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
