package onething.domain.transparency;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The Merkle tree over the leaves of the log, at one size (RFC 9162, 2.1). It knows which hashes of complete
/// subtrees an answer needs; the store fetches those alone, about twice the logarithm of the size.
///
/// @param size how many leaves it has, 0 or more
public record MerkleTree(long size) {

    public MerkleTree {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no size " + size);
        }
    }

    /// The hash of the whole tree.
    public Needing<TreeHash> root() {
        var all = new LeafRange(0, size);
        return new Needing<>(all.subtrees(), known -> all.hash(each -> of(known, each)));
    }

    /// The proof that the tree has a leaf (RFC 9162, 2.1.3.1).
    ///
    /// @param leaf its place, from 0 and below the size
    public Needing<InclusionProof> inclusion(long leaf) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + leaf);
        }
        var path = path(leaf, new LeafRange(0, size));
        return new Needing<>(subtrees(path), known -> new InclusionProof(leaf, size, hashes(path, known)));
    }

    /// The proof that the tree only adds leaves to an earlier one (RFC 9162, 2.1.4.1).
    ///
    /// @param earlier the size of the earlier tree, not greater
    public Needing<ConsistencyProof> consistency(long earlier) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves does not continue one of " + earlier);
        }
        var path = earlier == 0 || earlier == size
                ? List.<LeafRange>of()
                : subproof(earlier, new LeafRange(0, size), true);
        return new Needing<>(subtrees(path), known -> new ConsistencyProof(earlier, size, hashes(path, known)));
    }

    /// PATH of the RFC: from the leaf up.
    private static List<LeafRange> path(long leaf, LeafRange in) {
        if (in.size() == 1) {
            return List.of();
        }
        var left = new LeafRange(in.from(), in.middle());
        var right = new LeafRange(in.middle(), in.until());
        return leaf < in.middle() ? with(path(leaf, left), right) : with(path(leaf, right), left);
    }

    /// SUBPROOF of the RFC.
    ///
    /// @param end   the first leaf after the earlier tree
    /// @param known whether the reader has the hash of this range: it is the earlier tree itself
    private static List<LeafRange> subproof(long end, LeafRange in, boolean known) {
        if (end == in.until()) {
            return known ? List.of() : List.of(in);
        }
        var left = new LeafRange(in.from(), in.middle());
        var right = new LeafRange(in.middle(), in.until());
        return end <= in.middle() ? with(subproof(end, left, known), right) : with(subproof(end, right, false), left);
    }

    private static List<LeafRange> with(List<LeafRange> path, LeafRange last) {
        return Stream.concat(path.stream(), Stream.of(last)).toList();
    }

    private static List<Subtree> subtrees(List<LeafRange> path) {
        return path.stream()
                .map(LeafRange::subtrees)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    private static List<TreeHash> hashes(List<LeafRange> path, Map<Subtree, TreeHash> known) {
        return path.stream().map(range -> range.hash(each -> of(known, each))).toList();
    }

    private static TreeHash of(Map<Subtree, TreeHash> known, Subtree wanted) {
        return requireNonNull(known.get(wanted), () -> "no hash of " + wanted);
    }

    /// The tree with more leaves, and the hashes of the subtrees that they complete, the leaves among them.
    ///
    /// @param edge the hashes that [#root] needs
    public Grown with(List<TreeHash> leaves, Map<Subtree, TreeHash> edge) {
        var known = new HashMap<>(edge);
        var added = new ArrayList<Hashed>();
        for (int i = 0; i < leaves.size(); i++) {
            var subtree = Subtree.leaf(size + i);
            var hash = leaves.get(i);
            added.add(new Hashed(subtree, hash));
            known.put(subtree, hash);
            while (subtree.isRight()) {
                var left = new Subtree(subtree.level(), subtree.place() - 1);
                hash = TreeHash.ofNode(of(known, left), hash);
                subtree = subtree.above();
                added.add(new Hashed(subtree, hash));
                known.put(subtree, hash);
            }
        }
        return new Grown(new MerkleTree(size + leaves.size()), added);
    }

    /// An answer that needs the hashes of some complete subtrees.
    ///
    /// @param subtrees which ones
    public record Needing<T>(List<Subtree> subtrees, Function<Map<Subtree, TreeHash>, T> from) {

        public Needing {
            subtrees = List.copyOf(subtrees);
        }

        /// @param known at least the hashes of [#subtrees]
        public T given(Map<Subtree, TreeHash> known) {
            if (!known.keySet().containsAll(subtrees)) {
                throw new IllegalArgumentException("some hashes of the tree are missing");
            }
            return from.apply(known);
        }
    }

    public record Hashed(Subtree subtree, TreeHash hash) {}

    /// @param added the subtrees that are complete now and were not before
    public record Grown(MerkleTree tree, List<Hashed> added) {

        public Grown {
            added = List.copyOf(added);
        }
    }
}
