package onething.domain.material;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MaterialType;
import onething.domain.guide.MaterialType.Origin;
import onething.domain.guide.Requirement;
import onething.domain.source.Source;

/// Explains each material of a smallest set: the matters that need it, its alternatives, and the
/// requirements that would not be met without it.
record ChecklistExplanation(BundleGuide guide, NeededMaterials needed) {

    Checklist checklist() {
        var smallest = MinimalMaterials.meeting(
                needed.matters().stream().map(MatterMaterials::handedIn).toList(), Set.of());
        return new Checklist(
                Stream.concat(
                                guide.materials().types().stream()
                                        .filter(type -> smallest.contains(type.code()))
                                        .map(type -> handedIn(type, smallest)),
                                guide.materials().types().stream()
                                        .filter(type -> type.isMetByForm() && isAskedFor(type))
                                        .map(this::metByForm))
                        .toList(),
                needed);
    }

    private Checklist.Item handedIn(MaterialType type, Set<MaterialCode> smallest) {
        var others = new HashSet<>(smallest);
        others.remove(type.code());
        return new Checklist.Item(type, serves(type), reasons(others), alternatives(type, others));
    }

    private Checklist.Item metByForm(MaterialType type) {
        var reasons = needed.matters().stream()
                .flatMap(demand -> MinimalMaterials.leaves(demand.whole())
                        .filter(need -> need.material().equals(type.code()))
                        .map(need -> new Checklist.Reason(demand.matter(), title(need), need.source())))
                .toList();
        return new Checklist.Item(type, serves(type), reasons, List.of());
    }

    private boolean isAskedFor(MaterialType type) {
        return !serves(type).isEmpty();
    }

    private List<MatterCode> serves(MaterialType type) {
        return needed.matters().stream()
                .filter(demand -> MinimalMaterials.leaves(demand.whole())
                        .anyMatch(need -> need.material().equals(type.code())))
                .map(MatterMaterials::matter)
                .toList();
    }

    private List<Checklist.Reason> reasons(Set<MaterialCode> others) {
        return needed.matters().stream()
                .flatMap(demand -> unmet(demand.handedIn(), others)
                        .map(lacking -> new Checklist.Reason(demand.matter(), title(lacking), source(lacking))))
                .toList();
    }

    private static Stream<Requirement> unmet(Requirement requirement, Set<MaterialCode> held) {
        return switch (requirement) {
            case Requirement.AllOf(var parts) -> parts.stream().flatMap(part -> unmet(part, held));
            case Requirement.Needs _, Requirement.AnyOf _, Requirement.When _ ->
                MinimalMaterials.isMet(requirement, held) ? Stream.empty() : Stream.of(requirement);
        };
    }

    private List<MaterialType> alternatives(MaterialType type, Set<MaterialCode> others) {
        return guide.materials().types().stream()
                .filter(other -> other.origin() == Origin.HANDED_IN && !other.equals(type))
                .filter(other -> !others.contains(other.code()))
                .filter(other -> {
                    var swapped = new HashSet<>(others);
                    swapped.add(other.code());
                    return needed.matters().stream().allMatch(demand -> demand.isMetBy(swapped));
                })
                .toList();
    }

    private String title(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Needs(var material, var title, var _) ->
                title.isBlank()
                        ? guide.materials()
                                .type(material)
                                .map(MaterialType::title)
                                .orElse(material.value())
                        : title;
            case Requirement.AllOf(var parts) -> parts.stream().map(this::title).collect(Collectors.joining("、"));
            case Requirement.AnyOf(var parts, var title, var _) ->
                title.isBlank() ? parts.stream().map(this::title).collect(Collectors.joining("或者")) : title;
            case Requirement.When when -> title(when.then());
        };
    }

    private Source source(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Needs need -> need.source();
            case Requirement.AnyOf choice -> choice.source();
            case Requirement.AllOf(var parts) -> parts.isEmpty() ? guide.about().source() : source(parts.getFirst());
            case Requirement.When when -> when.source();
        };
    }
}
