package onething.domain.merkle;

import java.util.List;

/// That an entry is in a list, for somebody who knows only the root of the list (RFC 9162, 2.1.3).
///
/// @param index the place of the entry, from 0
/// @param size  the number of entries of the list
/// @param path  the hashes beside the way from the entry to the root
public record InclusionProof(long index, long size, List<MerkleHash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /// Whether the entry with this hash is in the list with this root, at this place.
    public boolean holds(MerkleHash leaf, MerkleHash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        var hash = leaf;
        for (var beside : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = MerkleHash.ofNode(beside, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleHash.ofNode(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
