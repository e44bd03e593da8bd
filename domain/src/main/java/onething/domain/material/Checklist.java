package onething.domain.material;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.form.Form;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MaterialType.Origin;
import onething.domain.guide.MaterialType;
import onething.domain.source.Source;

/// 材料清单: the smallest set of materials that meets all that the matters chosen ask for, with its
/// reasoning. What several
/// matters ask for is there once.
///
/// Where several sets are equally small, it is the one with what the guide names first. The same guide,
/// matters and
/// answers make the same checklist every time.
///
/// @param items    what is to be handed in, and then what the form itself is, in the guide's order
/// @param demands  what each matter asks for under these answers
public record Checklist(List<Item> items, List<MatterMaterials> demands) {

    public Checklist {
        items = List.copyOf(items);
        demands = List.copyOf(demands);
    }

    /// One material of the checklist.
    ///
    /// @param serves       the matters that it serves
    /// @param reasons      what would be lacking without it: why fewer would not do
    /// @param alternatives what would do in its place
    public record Item(
            MaterialType material, List<MatterCode> serves, List<Reason> reasons, List<MaterialType> alternatives) {

        public Item {
            serves = List.copyOf(serves);
            reasons = List.copyOf(reasons);
            alternatives = List.copyOf(alternatives);
        }

        public boolean isHandedIn() {
            return material.origin() == Origin.HANDED_IN;
        }
    }

    /// A requirement of a matter that would not be met.
    ///
    /// @param title the requirement in the guide's words
    public record Reason(MatterCode matter, String title, Source source) {}

    /// What the matters ask for under these answers; the answers may still be incomplete.
    public static Checklist of(BundleGuide guide, Set<MatterCode> chosen, Answers answers) {
        var form = Form.of(guide, chosen, answers);
        var demands = guide.matters().stream()
                .filter(matter -> chosen.contains(matter.code()))
                .map(matter -> MatterMaterials.of(guide, matter, form))
                .toList();
        return new ChecklistExplanation(guide, demands).checklist();
    }

    /// The materials to be handed in.
    public List<MaterialType> toHandIn() {
        return items.stream().filter(Item::isHandedIn).map(Item::material).toList();
    }

    /// Whether nothing is lacking once these are handed in.
    public boolean isMetBy(Collection<MaterialCode> held) {
        return demands.stream().allMatch(demand -> demand.isMetBy(Set.copyOf(held)));
    }

    /// The fewest materials that would complete what is held, in the guide's order. What is held counts
    /// as it is, also
    /// where the checklist proposes another.
    public List<MaterialCode> missingFrom(Collection<MaterialCode> held) {
        var requirements = demands.stream().map(MatterMaterials::handedIn).toList();
        var missing = new HashSet<>(MinimalMaterials.meeting(requirements, Set.copyOf(held)));
        missing.removeAll(held);
        return demands.stream()
                .flatMap(demand -> MinimalMaterials.leaves(demand.handedIn()))
                .map(need -> need.material())
                .distinct()
                .filter(missing::contains)
                .toList();
    }

    /// The same, for the files that are held.
    public List<MaterialCode> missingFrom(List<Material> held) {
        return missingFrom(held.stream()
                .flatMap(each -> each.meets().stream())
                .collect(Collectors.<MaterialCode>toUnmodifiableSet()));
    }
}
