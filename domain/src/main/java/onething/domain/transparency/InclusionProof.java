package onething.domain.transparency;

import java.util.List;

/// Proves that a tree has a leaf: the hashes beside the way from the leaf to the root (RFC 9162, 2.1.3).
///
/// @param leaf the place of the leaf, from 0
/// @param size of the tree
public record InclusionProof(long leaf, long size, List<TreeHash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /// Whether it leads from the leaf to the root (2.1.3.2).
    public boolean proves(TreeHash content, TreeHash root) {
        if (leaf < 0 || leaf >= size) {
            return false;
        }
        long node = leaf;
        long last = size - 1;
        var hash = content;
        for (var beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.ofNode(beside, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.ofNode(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
