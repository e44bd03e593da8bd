package onething.domain.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MerkleTreeTest {

    /// The entries of the test vectors of Certificate Transparency.
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final int LARGEST = 17;

    @ParameterizedTest(name = "{0} entries")
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void theRootIsThatOfCertificateTransparency(int size, String root) {
        var leaves = ENTRIES.stream()
                .limit(size)
                .map(HexFormat.of()::parseHex)
                .map(MerkleHash::ofEntry)
                .toList();

        assertThat(new MerkleTree(leaves).root()).isEqualTo(new MerkleHash(root));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everyEntryOfAListIsProvenToBeInIt(int size) {
        var tree = tree(size);

        for (int index = 0; index < size; index++) {
            assertThat(tree.inclusion(index).holds(tree.leaves().get(index), tree.root()))
                    .as("entry %s of %s", index, size)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aListBeginsWithEachListThatItWas(int size) {
        var tree = tree(size);

        for (int before = 0; before <= size; before++) {
            assertThat(tree.consistency(before).holds(tree.first(before).root(), tree.root()))
                    .as("%s of %s", before, size)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void anotherEntryAnotherPlaceOrAnotherRootIsRefused(int size) {
        var tree = tree(size);
        for (int index = 0; index < size; index++) {
            var proof = tree.inclusion(index);
            var leaf = tree.leaves().get(index);

            assertThat(proof.holds(MerkleHash.ofEntry("another"), tree.root())).isFalse();
            assertThat(proof.holds(leaf, MerkleHash.ofEntry("another"))).isFalse();
            for (int place = -1; place <= size; place++) {
                assertThat(new InclusionProof(place, size, proof.path()).holds(leaf, tree.root()))
                        .as("entry %s of %s proven at %s", index, size, place)
                        .isEqualTo(place == index);
            }
            changed(proof.path())
                    .forEach(path -> assertThat(new InclusionProof(proof.index(), size, path).holds(leaf, tree.root()))
                            .isFalse());
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aListWithAnEntryChangedRemovedSwappedOrInsertedDoesNotBeginWithTheEarlierOne(int size) {
        var before = tree(size);
        var after = tree(size + 5);
        for (int index = 0; index < size; index++) {
            int at = index;
            List<List<MerkleHash>> frauds = List.of(
                    with(after, leaves -> leaves.set(at, MerkleHash.ofEntry("changed"))),
                    with(after, leaves -> leaves.remove(at)),
                    with(after, leaves -> Collections.swap(leaves, at, at + 1)),
                    with(after, leaves -> leaves.add(at, MerkleHash.ofEntry("inserted"))));
            for (var fraud : frauds) {
                var tree = new MerkleTree(fraud);
                assertThat(tree.consistency(size).holds(before.root(), tree.root()))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aChangedProofOfConsistencyIsRefused(int size) {
        var tree = tree(size);
        for (int before = 1; before <= size; before++) {
            var proof = tree.consistency(before);
            var earlier = tree.first(before).root();

            assertThat(proof.holds(MerkleHash.ofEntry("another"), tree.root())).isFalse();
            assertThat(proof.holds(earlier, MerkleHash.ofEntry("another"))).isFalse();
            changed(proof.path())
                    .forEach(path -> assertThat(new ConsistencyProof(proof.before(), proof.after(), path)
                                    .holds(earlier, tree.root()))
                            .isFalse());
        }
    }

    @Test
    void aNodeDoesNotPassForAnEntry() {
        var tree = tree(2);

        assertThat(MerkleHash.ofEntry(HexFormat.of()
                        .parseHex(tree.leaves().get(0).hex()
                                + tree.leaves().get(1).hex())))
                .isNotEqualTo(tree.root());
    }

    @Test
    void thereIsNoProofOfWhatIsNotInTheList() {
        assertThatThrownBy(() -> tree(3).inclusion(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree(3).inclusion(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree(3).consistency(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new MerkleHash("00"));
    }

    private static Stream<Integer> sizes() {
        return IntStream.rangeClosed(1, LARGEST).boxed();
    }

    private static MerkleTree tree(int size) {
        return new MerkleTree(IntStream.range(0, size)
                .mapToObj(number -> MerkleHash.ofEntry("entry " + number))
                .toList());
    }

    private static List<MerkleHash> with(MerkleTree tree, Consumer<List<MerkleHash>> change) {
        var leaves = new ArrayList<>(tree.leaves());
        change.accept(leaves);
        return leaves;
    }

    /// The path with one byte of one hash changed, with a hash removed, one added, and two swapped.
    private static List<List<MerkleHash>> changed(List<MerkleHash> path) {
        var all = new ArrayList<List<MerkleHash>>();
        for (int at = 0; at < path.size(); at++) {
            for (int position = 0; position < 32; position++) {
                var bytes = HexFormat.of().parseHex(path.get(at).hex());
                bytes[position] ^= 1;
                var copy = new ArrayList<>(path);
                copy.set(at, new MerkleHash(HexFormat.of().formatHex(bytes)));
                all.add(copy);
            }
            var without = new ArrayList<>(path);
            without.remove(at);
            all.add(without);
            if (at > 0) {
                var swapped = new ArrayList<>(path);
                Collections.swap(swapped, at - 1, at);
                all.add(swapped);
            }
        }
        var longer = new ArrayList<>(path);
        longer.add(MerkleHash.ofEntry("one more"));
        all.add(longer);
        return all;
    }
}
