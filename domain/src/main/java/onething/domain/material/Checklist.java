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
import onething.domain.procedure.ActionKind;
import onething.domain.source.Source;

/// 材料清单: the smallest set of materials that meets all requirements of the chosen matters, with reasons.
/// A material that several matters need is listed once.
///
/// If several sets are equally small, the one with the materials that the guide names first is taken. The
/// same guide, matters and answers always give the same checklist.
///
/// @param items   the materials to hand in, then those that the form itself meets, in the order of the
///                guide
/// @param demands the requirements of each matter under these answers
public record Checklist(List<Item> items, List<MatterMaterials> demands) {

    public Checklist {
        items = List.copyOf(items);
        demands = List.copyOf(demands);
    }

    /// One material of the checklist.
    ///
    /// @param serves       the matters that need it
    /// @param reasons      the requirements that would not be met without it
    /// @param alternatives the materials that could replace it
    public record Item(
            MaterialType material, List<MatterCode> serves, List<Reason> reasons, List<MaterialType> alternatives) {

        public Item {
            serves = List.copyOf(serves);
            reasons = List.copyOf(reasons);
            alternatives = List.copyOf(alternatives);
        }
    }

    /// A requirement of a matter that would not be met.
    ///
    /// @param title the requirement in the words of the guide
    public record Reason(MatterCode matter, String title, Source source) {}

    /// The checklist of the chosen matters under these answers. The answers may be incomplete.
    public static Checklist of(BundleGuide guide, Set<MatterCode> chosen, Answers answers) {
        var form = Form.of(guide, chosen, answers);
        var demands = guide.matters().stream()
                .filter(matter -> chosen.contains(matter.code()))
                .map(matter -> MatterMaterials.of(guide, matter, form))
                .toList();
        return new ChecklistExplanation(guide, demands).checklist();
    }

    /// The fewest materials that complete the given ones, in the order of the guide. The given materials
    /// count as they are, even if the checklist proposes others.
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

    /// The same for files.
    public List<MaterialCode> missingFrom(List<Material> held) {
        return missingFrom(metBy(held));
    }

    /// The same for one of the matters alone.
    public List<MaterialCode> missingFor(MatterCode matter, List<Material> held) {
        var its = demands.stream()
                .filter(demand -> demand.matter().equals(matter))
                .toList();
        return new Checklist(List.of(), its).missingFrom(held);
    }

    /// Those of the missing materials that may follow (容缺): the guide allows it for the material, and each matter
    /// that lacks it can be accepted without it.
    public List<MaterialCode> mayFollow(BundleGuide guide, List<Material> held) {
        var met = metBy(held);
        return missingFrom(held).stream()
                .filter(code -> guide.materials()
                        .type(code)
                        .flatMap(MaterialType::mayFollow)
                        .isPresent())
                .filter(code -> demands.stream()
                        .filter(demand -> !demand.isMetBy(met) && demand.names(code))
                        .allMatch(demand -> isAcceptedIncomplete(guide, demand.matter())))
                .toList();
    }

    private static boolean isAcceptedIncomplete(BundleGuide guide, MatterCode code) {
        return guide.matter(code).stream()
                .flatMap(matter -> matter.procedure().actions(ActionKind.ACCEPT_INCOMPLETE))
                .findAny()
                .isPresent();
    }

    private static Set<MaterialCode> metBy(List<Material> held) {
        return held.stream().flatMap(each -> each.meets().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
