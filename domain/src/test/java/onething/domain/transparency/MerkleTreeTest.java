package onething.domain.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.domain.transparency.MerkleTree.Hashed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {

    private static final int LARGEST = 70;

    /// The leaves of the reference tests of Certificate Transparency, and the roots over the first one to eight.
    private static final List<TreeHash> KNOWN_LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(TreeHash::ofLeaf)
            .toList();

    private static final List<TreeHash> KNOWN_ROOTS = Stream.of(
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
            .map(TreeHash::new)
            .toList();

    @Test
    void itsRootsAreThoseOfCertificateTransparency() {
        var known = grown(KNOWN_LEAVES);

        for (int size = 1; size <= KNOWN_ROOTS.size(); size++) {
            assertThat(new MerkleTree(size).root().given(known)).isEqualTo(KNOWN_ROOTS.get(size - 1));
        }
        assertThat(new MerkleTree(0).root().given(Map.of()).hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void itsProofsAreThoseOfCertificateTransparency() {
        var known = grown(KNOWN_LEAVES);

        assertThat(new MerkleTree(8).inclusion(0).given(known).path())
                .extracting(TreeHash::hex)
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(new MerkleTree(8).consistency(6).given(known).path())
                .extracting(TreeHash::hex)
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void itsRootIsTheOneThatTheRfcDefines() {
        var leaves = leaves(LARGEST);
        var known = grown(leaves);

        for (int size = 1; size <= LARGEST; size++) {
            assertThat(new MerkleTree(size).root().given(known)).isEqualTo(defined(leaves.subList(0, size)));
        }
    }

    @Test
    void everyLeafOfEverySizeIsProved() {
        var leaves = leaves(LARGEST);
        var known = grown(leaves);

        for (int size = 1; size <= LARGEST; size++) {
            var root = new MerkleTree(size).root().given(known);
            for (int leaf = 0; leaf < size; leaf++) {
                var proof = new MerkleTree(size).inclusion(leaf).given(known);
                assertThat(proof.proves(leaves.get(leaf), root)).isTrue();
                assertThat(proof.path()).hasSizeLessThanOrEqualTo(7);
            }
        }
    }

    @Test
    void everySizeContinuesEveryEarlierOne() {
        var known = grown(leaves(LARGEST));

        for (int later = 0; later <= LARGEST; later++) {
            for (int earlier = 0; earlier <= later; earlier++) {
                var proof = new MerkleTree(later).consistency(earlier).given(known);
                assertThat(proof.proves(root(earlier, known), root(later, known)))
                        .as("%d → %d", earlier, later)
                        .isTrue();
            }
        }
    }

    @Test
    void aProofWithAnyOtherHashPlaceOrSizeProvesNothing() {
        var leaves = leaves(LARGEST);
        var known = grown(leaves);

        qt().forAll(
                        integers().between(2, LARGEST),
                        integers().between(0, LARGEST),
                        integers().between(0, 200))
                .check((size, any, at) -> {
                    int leaf = any % size;
                    var root = root(size, known);
                    var proof = new MerkleTree(size).inclusion(leaf).given(known);
                    var content = leaves.get(leaf);
                    var place = at % proof.path().size();
                    return !new InclusionProof(leaf, size, changed(proof.path(), place)).proves(content, root)
                            && !new InclusionProof(leaf, size, without(proof.path(), place)).proves(content, root)
                            && !new InclusionProof(leaf, size, with(proof.path(), content)).proves(content, root)
                            && !new InclusionProof(leaf == 0 ? 1 : leaf - 1, size, proof.path()).proves(content, root)
                            && !proof.proves(other(content), root)
                            && !proof.proves(content, other(root))
                            && !new InclusionProof(size, size, proof.path()).proves(content, root)
                            && !new InclusionProof(-1, size, proof.path()).proves(content, root);
                });
    }

    @Test
    void aProofOfAnotherHistoryJoinsNothing() {
        var known = grown(leaves(LARGEST));

        qt().forAll(
                        integers().between(2, LARGEST),
                        integers().between(0, LARGEST),
                        integers().between(0, 200))
                .check((later, any, at) -> {
                    int earlier = 1 + any % (later - 1);
                    var before = root(earlier, known);
                    var after = root(later, known);
                    var proof = new MerkleTree(later).consistency(earlier).given(known);
                    var place = at % proof.path().size();
                    return !new ConsistencyProof(earlier, later, changed(proof.path(), place)).proves(before, after)
                            && !new ConsistencyProof(earlier, later, without(proof.path(), place)).proves(before, after)
                            && !new ConsistencyProof(earlier, later, with(proof.path(), before)).proves(before, after)
                            && !new ConsistencyProof(later, earlier, proof.path()).proves(before, after)
                            && !proof.proves(other(before), after)
                            && !proof.proves(before, other(after));
                });
    }

    @Test
    void itGrowsPieceByPieceToTheSameTree() {
        var leaves = leaves(LARGEST);
        var known = grown(leaves);

        qt().forAll(integers().between(0, LARGEST), integers().between(0, LARGEST))
                .check((second, any) -> {
                    int first = any % (second + 1);
                    var tree = new MerkleTree(first);
                    var edge = new LinkedHashMap<Subtree, TreeHash>();
                    tree.root().subtrees().forEach(each -> edge.put(each, known.get(each)));
                    var grown = tree.with(leaves.subList(first, second), edge);
                    grown.added().forEach(each -> edge.put(each.subtree(), each.hash()));
                    return grown.tree().size() == second
                            && grown.tree().root().given(edge).equals(root(second, known))
                            && grown.added().stream()
                                    .allMatch(each -> known.get(each.subtree()).equals(each.hash()));
                });
    }

    @Test
    void aLeafNeverPassesForANode() {
        var left = TreeHash.ofLeaf(new byte[] {1});
        var right = TreeHash.ofLeaf(new byte[] {2});
        var both = HexFormat.of().parseHex(left.hex() + right.hex());

        assertThat(TreeHash.ofLeaf(both)).isNotEqualTo(TreeHash.ofNode(left, right));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 5", "5, -1"})
    void itProvesNoLeafThatItDoesNotHave(long size, long leaf) {
        assertThatThrownBy(() -> new MerkleTree(size).inclusion(leaf)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itDoesNotContinueALargerTree() {
        assertThatThrownBy(() -> new MerkleTree(5).consistency(6)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAnswerIsNotMadeFromTooFewHashes() {
        var known = grown(leaves(6));
        known.remove(new Subtree(1, 2));

        assertThatThrownBy(() -> new MerkleTree(6).root().given(known)).isInstanceOf(IllegalArgumentException.class);
    }

    /// MTH of RFC 9162, 2.1.1, word by word.
    private static TreeHash defined(List<TreeHash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int middle = Integer.highestOneBit(leaves.size() - 1);
        return TreeHash.ofNode(defined(leaves.subList(0, middle)), defined(leaves.subList(middle, leaves.size())));
    }

    private static Map<Subtree, TreeHash> grown(List<TreeHash> leaves) {
        var known = new LinkedHashMap<Subtree, TreeHash>();
        for (Hashed each : new MerkleTree(0).with(leaves, Map.of()).added()) {
            known.put(each.subtree(), each.hash());
        }
        return known;
    }

    private static TreeHash root(int size, Map<Subtree, TreeHash> known) {
        return new MerkleTree(size).root().given(known);
    }

    private static List<TreeHash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TreeHash.ofLeaf(new byte[] {(byte) i}))
                .toList();
    }

    private static TreeHash other(TreeHash hash) {
        return TreeHash.ofLeaf(hash.bytes());
    }

    private static List<TreeHash> changed(List<TreeHash> path, int place) {
        var changed = new ArrayList<>(path);
        changed.set(place, other(path.get(place)));
        return changed;
    }

    private static List<TreeHash> without(List<TreeHash> path, int place) {
        var without = new ArrayList<>(path);
        without.remove(place);
        return without;
    }

    private static List<TreeHash> with(List<TreeHash> path, TreeHash more) {
        var with = new ArrayList<>(path);
        with.add(more);
        return with;
    }
}
