package onething.domain.merkle;

import java.util.ArrayList;
import java.util.List;

/// The tree over a list of entries (RFC 9162, 2.1). The left half of a tree is always the largest power of two that
/// is smaller than the list, so a list that grows keeps the hashes of its complete parts.
///
/// @param leaves the hashes of the entries, in order
public record MerkleTree(List<MerkleHash> leaves) {

    public MerkleTree {
        leaves = List.copyOf(leaves);
    }

    public int size() {
        return leaves.size();
    }

    /// The hash of the whole list.
    public MerkleHash root() {
        return leaves.isEmpty() ? MerkleHash.ofNothing() : root(leaves);
    }

    /// The tree as it was when it had so many entries.
    public MerkleTree first(int size) {
        return new MerkleTree(leaves.subList(0, size));
    }

    /// The proof that an entry is in this list.
    ///
    /// @param index the place of the entry, from 0
    public InclusionProof inclusion(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("no entry " + index + " among " + size());
        }
        var path = new ArrayList<MerkleHash>();
        inclusion(index, leaves, path);
        return new InclusionProof(index, size(), path);
    }

    /// The proof that this list begins with the list that had so many entries.
    public ConsistencyProof consistency(int size) {
        if (size < 0 || size > size()) {
            throw new IndexOutOfBoundsException("the list never had " + size + " entries");
        }
        var path = new ArrayList<MerkleHash>();
        if (size > 0 && size < size()) {
            consistency(size, leaves, true, path);
        }
        return new ConsistencyProof(size, size(), path);
    }

    private static MerkleHash root(List<MerkleHash> list) {
        if (list.size() == 1) {
            return list.getFirst();
        }
        int middle = middle(list.size());
        return MerkleHash.ofNode(root(list.subList(0, middle)), root(list.subList(middle, list.size())));
    }

    private static void inclusion(int index, List<MerkleHash> list, List<MerkleHash> path) {
        if (list.size() == 1) {
            return;
        }
        int middle = middle(list.size());
        var left = list.subList(0, middle);
        var right = list.subList(middle, list.size());
        if (index < middle) {
            inclusion(index, left, path);
            path.add(root(right));
        } else {
            inclusion(index - middle, right, path);
            path.add(root(left));
        }
    }

    /// @param isKnown whether the verifier already has the hash of this part, as the root of the shorter list
    private static void consistency(int size, List<MerkleHash> list, boolean isKnown, List<MerkleHash> path) {
        if (size == list.size()) {
            if (!isKnown) {
                path.add(root(list));
            }
            return;
        }
        int middle = middle(list.size());
        var left = list.subList(0, middle);
        var right = list.subList(middle, list.size());
        if (size <= middle) {
            consistency(size, left, isKnown, path);
            path.add(root(right));
        } else {
            consistency(size - middle, right, false, path);
            path.add(root(left));
        }
    }

    /// The largest power of two that is smaller than the size.
    private static int middle(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
