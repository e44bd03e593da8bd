package onething.domain.transparency;

import java.util.HexFormat;
import java.util.regex.Pattern;
import onething.domain.text.Sha256;

/// A hash of the Merkle tree: SHA-256 (RFC 9162, 2.1.1). A leaf is hashed after a byte 0x00, a node after a byte
/// 0x01, so a node can never pass for a leaf.
///
/// @param hex 64 lower-case hexadecimal digits
public record TreeHash(String hex) {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /// The root of a tree without leaves.
    public static final TreeHash EMPTY = of(Sha256.of(new byte[0]));

    public TreeHash {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in 64 lower-case hexadecimal digits");
        }
    }

    public static TreeHash of(byte[] bytes) {
        return new TreeHash(HexFormat.of().formatHex(bytes));
    }

    /// The leaf for an event of a trail.
    ///
    /// @param hash the event's own hash, 64 hexadecimal digits; the leaf holds its 32 bytes
    public static TreeHash ofEvent(String hash) {
        return ofLeaf(HexFormat.of().parseHex(hash));
    }

    /// The leaf that holds these bytes.
    public static TreeHash ofLeaf(byte[] content) {
        var digest = Sha256.begun();
        digest.update(LEAF);
        return of(digest.digest(content));
    }

    /// The node over two others.
    public static TreeHash ofNode(TreeHash left, TreeHash right) {
        var digest = Sha256.begun();
        digest.update(NODE);
        digest.update(left.bytes());
        return of(digest.digest(right.bytes()));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
