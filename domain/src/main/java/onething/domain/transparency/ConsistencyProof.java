package onething.domain.transparency;

import java.util.List;

/// Proves that a tree has all leaves of an earlier one, in the same places, and only more after them (RFC 9162,
/// 2.1.4).
///
/// @param earlier the size of the earlier tree
/// @param later   the size of the later one
public record ConsistencyProof(long earlier, long later, List<TreeHash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// Whether it leads to both roots (2.1.4.2). Every tree continues the empty one.
    public boolean proves(TreeHash earlierRoot, TreeHash laterRoot) {
        if (earlier < 0 || earlier > later) {
            return false;
        }
        if (earlier == 0) {
            return path.isEmpty() && earlierRoot.equals(TreeHash.EMPTY);
        }
        if (earlier == later) {
            return path.isEmpty() && earlierRoot.equals(laterRoot);
        }
        return !path.isEmpty() && leads(earlierRoot, laterRoot);
    }

    private boolean leads(TreeHash earlierRoot, TreeHash laterRoot) {
        boolean isWhole = Long.bitCount(earlier) == 1;
        int whole = Long.numberOfTrailingZeros(earlier);
        long node = (earlier - 1) >> whole;
        long last = (later - 1) >> whole;
        var first = isWhole ? earlierRoot : path.getFirst();
        var earlierHash = first;
        var laterHash = first;
        for (var beside : isWhole ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlierHash = TreeHash.ofNode(beside, earlierHash);
                laterHash = TreeHash.ofNode(beside, laterHash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                laterHash = TreeHash.ofNode(laterHash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && earlierHash.equals(earlierRoot) && laterHash.equals(laterRoot);
    }
}
