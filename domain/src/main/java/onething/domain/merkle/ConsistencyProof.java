package onething.domain.merkle;

import java.util.ArrayList;
import java.util.List;

/// That a list begins with an earlier, shorter list: nothing in it was changed, removed, moved or inserted. It is
/// for somebody who knows only the roots of both (RFC 9162, 2.1.4).
///
/// @param before the number of entries of the shorter list
/// @param after  the number of entries of the longer list
/// @param path   the hashes from which both roots can be made
public record ConsistencyProof(long before, long after, List<MerkleHash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// Whether the list with the later root begins with the list with the earlier one.
    public boolean holds(MerkleHash earlier, MerkleHash later) {
        if (before < 0 || before > after) {
            return false;
        }
        if (before == 0) {
            return path.isEmpty() && earlier.equals(MerkleHash.ofNothing());
        }
        if (before == after) {
            return path.isEmpty() && earlier.equals(later);
        }
        return !path.isEmpty() && leadsTo(earlier, later);
    }

    private boolean leadsTo(MerkleHash earlier, MerkleHash later) {
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(before) == 1) {
            hashes.addFirst(earlier);
        }
        long at = before - 1;
        long last = after - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        var first = hashes.getFirst();
        var second = first;
        for (var beside : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                first = MerkleHash.ofNode(beside, first);
                second = MerkleHash.ofNode(beside, second);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                second = MerkleHash.ofNode(second, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(earlier) && second.equals(later);
    }
}
