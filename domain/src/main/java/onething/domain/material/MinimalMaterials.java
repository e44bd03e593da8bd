package onething.domain.material;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.code.MaterialCode;
import onething.domain.guide.Requirement;
import org.jspecify.annotations.Nullable;

/// Finds a smallest set of materials that meets requirements, by branch and bound.
///
/// Mandatory materials are taken first. A choice that they already meet is dropped. Of the remaining
/// choices, those that share no material with one another each need at least one material. If this lower
/// bound reaches the size of the best set, the branch is abandoned. Choices are tried in the order of the
/// guide, and a later set wins only if it is smaller.
final class MinimalMaterials {

    private @Nullable Set<MaterialCode> best;

    private MinimalMaterials() {}

    /// @param held the materials that already exist; they are part of the result, and requirements that
    ///             they meet need nothing more
    static Set<MaterialCode> meeting(Collection<Requirement> requirements, Set<MaterialCode> held) {
        var search = new MinimalMaterials();
        search.branch(List.copyOf(requirements), held);
        return search.best == null ? held : search.best;
    }

    static boolean isMet(Requirement requirement, Set<MaterialCode> held) {
        return switch (requirement) {
            case Requirement.Needs need -> held.contains(need.material());
            case Requirement.AllOf(var parts) -> parts.stream().allMatch(part -> isMet(part, held));
            case Requirement.AnyOf(var parts, var _, var _) -> parts.stream().anyMatch(part -> isMet(part, held));
            case Requirement.When when -> isMet(when.then(), held);
        };
    }

    static Stream<Requirement.Needs> leaves(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Needs need -> Stream.of(need);
            case Requirement.AllOf(var parts) -> parts.stream().flatMap(MinimalMaterials::leaves);
            case Requirement.AnyOf(var parts, var _, var _) -> parts.stream().flatMap(MinimalMaterials::leaves);
            case Requirement.When when -> leaves(when.then());
        };
    }

    private void branch(List<Requirement> pending, Set<MaterialCode> taken) {
        var needed = new LinkedHashSet<>(taken);
        var choices = choices(pending, needed);
        if (best != null && needed.size() + leastOf(choices) >= best.size()) {
            return;
        }
        if (choices.isEmpty()) {
            best = needed;
            return;
        }
        var others = choices.subList(1, choices.size());
        for (var part : choices.getFirst().parts()) {
            var next = new ArrayList<Requirement>(others);
            next.add(part);
            branch(next, needed);
        }
    }

    /// The choices that remain open once all mandatory materials are taken.
    private static List<Requirement.AnyOf> choices(List<Requirement> pending, Set<MaterialCode> needed) {
        var choices = new ArrayList<Requirement.AnyOf>();
        var open = new ArrayList<>(pending);
        while (!open.isEmpty()) {
            switch (open.removeLast()) {
                case Requirement.Needs need -> needed.add(need.material());
                case Requirement.AllOf(var parts) -> open.addAll(parts);
                case Requirement.AnyOf choice -> choices.add(choice);
                case Requirement.When when -> open.add(when.then());
            }
        }
        Collections.reverse(choices);
        return choices.stream()
                .filter(choice -> !isMet(choice, needed))
                .distinct()
                .toList();
    }

    /// A lower bound: the number of choices that share no material with one another.
    private static int leastOf(List<Requirement.AnyOf> choices) {
        var seen = new LinkedHashSet<MaterialCode>();
        int least = 0;
        for (var choice : choices) {
            var codes = leaves(choice).map(Requirement.Needs::material).collect(Collectors.toSet());
            if (Collections.disjoint(codes, seen)) {
                seen.addAll(codes);
                least++;
            }
        }
        return least;
    }
}
