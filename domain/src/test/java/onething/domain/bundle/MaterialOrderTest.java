package onething.domain.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.domain.code.MaterialCode;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.refusal.Refused;
import onething.domain.text.FileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaterialOrderTest {

    private static final int CASES = 300;

    /// Files, and some of them in another order.
    record Case(List<Material> files, SequencedSet<MaterialId> order) {}

    static Stream<Case> cases() {
        var random = new Random(13);
        return IntStream.range(0, CASES).mapToObj(_ -> {
            var files = files(random.nextInt(12));
            var some = new ArrayList<>(files.stream().map(Material::id).toList());
            Collections.shuffle(some, random);
            return new Case(files, new LinkedHashSet<>(some.subList(0, random.nextInt(some.size() + 1))));
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noFileIsLostAndTheOthersStayWhereTheyAre(Case given) {
        var arranged = MaterialOrder.arranged(given.files(), given.order());

        assertThat(arranged).containsExactlyInAnyOrderElementsOf(given.files());
        for (int place = 0; place < arranged.size(); place++) {
            var before = given.files().get(place);
            if (!given.order().contains(before.id())) {
                assertThat(arranged.get(place)).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theNamedFilesAreInTheOrderThatWasAskedForAndAskingAgainChangesNothing(Case given) {
        var arranged = MaterialOrder.arranged(given.files(), given.order());

        assertThat(arranged.stream().map(Material::id).filter(given.order()::contains))
                .containsExactlyElementsOf(given.order());
        assertThat(MaterialOrder.arranged(arranged, given.order())).isEqualTo(arranged);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOldOrderBringsTheFilesBack(Case given) {
        var arranged = MaterialOrder.arranged(given.files(), given.order());
        var before =
                new LinkedHashSet<>(given.files().stream().map(Material::id).toList());

        assertThat(MaterialOrder.arranged(arranged, before)).isEqualTo(given.files());
    }

    @Test
    void aLaterSupplementArrangesItsOwnFilesAndFilesThatAreGoneAreLeftOut() {
        var files = files(6);
        var gone = files(9).getLast();
        var first = List.of(files.get(4), gone, files.get(2));
        var second = List.of(files.get(5), files.get(2));

        assertThat(MaterialOrder.supplemented(files, List.of(first, second)))
                .containsExactly(files.get(0), files.get(1), files.get(4), files.get(3), files.get(5), files.get(2));
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        var unknown = new LinkedHashSet<>(List.of(new MaterialId(new UUID(0, 99))));

        assertThatThrownBy(() -> MaterialOrder.arranged(files(3), unknown)).isInstanceOf(Refused.class);
    }

    private static List<Material> files(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Material(
                        new MaterialId(new UUID(0, n)),
                        new FileName(n + ".jpg"),
                        "image/jpeg",
                        1,
                        "%064x".formatted(n),
                        "%064x".formatted(n),
                        Set.of(new MaterialCode("diagnosis")),
                        Instant.EPOCH))
                .toList();
    }
}
