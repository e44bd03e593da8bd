package onething.domain.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Neighbouring leaves that make a node of the tree, complete or at its right edge.
///
/// @param from  the first one, from 0; a multiple of the greatest power of two below `until - from`
/// @param until the first one after them
record LeafRange(long from, long until) {

    long size() {
        return until - from;
    }

    /// Where RFC 9162 splits it: after the greatest power of two that is smaller than its size.
    long middle() {
        return from + Long.highestOneBit(size() - 1);
    }

    /// The complete subtrees that it consists of, the leftmost and greatest first.
    List<Subtree> subtrees() {
        var subtrees = new ArrayList<Subtree>();
        long next = from;
        while (next < until) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(until - next);
            subtrees.add(new Subtree(level, next >> level));
            next += 1L << level;
        }
        return subtrees;
    }

    /// The hash of the node over these leaves.
    TreeHash hash(Function<Subtree, TreeHash> known) {
        return subtrees().reversed().stream()
                .map(known)
                .reduce((right, left) -> TreeHash.ofNode(left, right))
                .orElse(TreeHash.EMPTY);
    }
}
