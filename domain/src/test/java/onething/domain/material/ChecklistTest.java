package onething.domain.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.guide.FormFixtures;
import onething.domain.guide.Requirement;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class ChecklistTest {

    private static final int MATERIALS = 8;

    @Test
    void isAsSmallAsAnySetThatMeetsAllRequirements() {
        qt().withExamples(1_000).forAll(requirements()).checkAssert(requirements -> {
            var smallest = MinimalMaterials.meeting(requirements, Set.of());

            assertThat(areMet(requirements, smallest)).isTrue();
            assertThat(smallest).hasSize(bruteForce(requirements, Set.of()));
        });
    }

    @Test
    void completesTheFilesWithTheFewestPossibleMaterials() {
        qt().withExamples(1_000)
                .forAll(
                        requirements(),
                        integers().between(0, (1 << MATERIALS) - 1).map(ChecklistTest::subset))
                .checkAssert((requirements, held) -> {
                    var needed = new NeededMaterials(requirements.stream()
                            .map(requirement -> new MatterMaterials(new MatterCode("matter"), requirement, requirement))
                            .toList());
                    var missing = needed.missingFrom(held);

                    var together = new HashSet<>(held);
                    together.addAll(missing);
                    assertThat(ChecklistFixtures.isMetBy(together, needed)).isTrue();
                    assertThat(Collections.disjoint(missing, held)).isTrue();
                    assertThat(held.size() + missing.size()).isEqualTo(bruteForce(requirements, held));
                });
    }

    @Test
    void isTheSameEveryTime() {
        qt().withExamples(500)
                .forAll(requirements())
                .check(requirements -> List.copyOf(MinimalMaterials.meeting(requirements, Set.of()))
                        .equals(List.copyOf(MinimalMaterials.meeting(requirements, Set.of()))));
    }

    @Test
    void prefersWhatTheGuideNamesFirst() {
        var requirement = anyOf(List.of(needs(5), needs(2)));

        assertThat(MinimalMaterials.meeting(List.of(requirement), Set.of())).containsExactly(code(5));
    }

    @Test
    void sharesAMaterialThatAGreedyChoiceWouldMiss() {
        // The first option alone would be 0. The second choice would then need another material.
        var requirements = List.of(anyOf(List.of(needs(0), needs(1))), anyOf(List.of(needs(2), needs(1))));

        assertThat(MinimalMaterials.meeting(requirements, Set.of())).containsExactly(code(1));
    }

    private static int bruteForce(List<Requirement> requirements, Set<MaterialCode> held) {
        return IntStream.range(0, 1 << MATERIALS)
                .mapToObj(ChecklistTest::subset)
                .filter(set -> set.containsAll(held) && areMet(requirements, set))
                .mapToInt(Set::size)
                .min()
                .orElseThrow();
    }

    private static boolean areMet(List<Requirement> requirements, Set<MaterialCode> held) {
        return requirements.stream().allMatch(requirement -> isMet(requirement, held));
    }

    private static boolean isMet(Requirement requirement, Set<MaterialCode> held) {
        return switch (requirement) {
            case Requirement.Needs need -> held.contains(need.material());
            case Requirement.AllOf(var parts) -> areMet(parts, held);
            case Requirement.AnyOf(var parts, var _, var _) -> parts.stream().anyMatch(part -> isMet(part, held));
            case Requirement.When _ -> throw new AssertionError("every condition is resolved");
        };
    }

    private static Set<MaterialCode> subset(int bits) {
        return IntStream.range(0, MATERIALS)
                .filter(i -> (bits & 1 << i) != 0)
                .mapToObj(ChecklistTest::code)
                .collect(Collectors.toSet());
    }

    private static Gen<List<Requirement>> requirements() {
        return lists().of(tree(2)).ofSizeBetween(0, 4);
    }

    private static Gen<Requirement> tree(int depth) {
        var leaf = integers().between(0, MATERIALS - 1).map(ChecklistTest::needs);
        if (depth == 0) {
            return leaf;
        }
        var parts = lists().of(tree(depth - 1)).ofSizeBetween(1, 3);
        return leaf.mix(parts.map(ChecklistTest::anyOf), 60).mix(parts.map(ChecklistTest::allOf), 30);
    }

    private static Requirement needs(int material) {
        return new Requirement.Needs(code(material), "", FormFixtures.SOURCE);
    }

    private static Requirement anyOf(List<Requirement> parts) {
        return new Requirement.AnyOf(parts, "", FormFixtures.SOURCE);
    }

    private static Requirement allOf(List<Requirement> parts) {
        return new Requirement.AllOf(parts);
    }

    private static MaterialCode code(int material) {
        return new MaterialCode("material-" + (char) ('a' + material));
    }
}
