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
import onething.domain.guide.MaterialType;
import onething.domain.procedure.ActionKind;

/// What the chosen matters need under the answers, and what of it is missing. The [Checklist] explains it to
/// people; a submission only asks what is missing.
///
/// @param matters the requirements of each chosen matter, in the order of the guide
public record NeededMaterials(List<MatterMaterials> matters) {

    public NeededMaterials {
        matters = List.copyOf(matters);
    }

    /// The answers may be incomplete.
    public static NeededMaterials of(BundleGuide guide, Set<MatterCode> chosen, Answers answers) {
        return of(guide, Form.of(guide, chosen, answers));
    }

    /// The same for a form that is there already.
    public static NeededMaterials of(BundleGuide guide, Form form) {
        return new NeededMaterials(guide.matters().stream()
                .filter(matter -> form.chosen().contains(matter.code()))
                .map(matter -> MatterMaterials.of(guide, matter, form))
                .toList());
    }

    /// The fewest materials that complete the given ones, in the order of the guide. The given materials
    /// count as they are, even if the checklist proposes others.
    public List<MaterialCode> missingFrom(Collection<MaterialCode> held) {
        var requirements = matters.stream().map(MatterMaterials::handedIn).toList();
        var missing = new HashSet<>(MinimalMaterials.meeting(requirements, Set.copyOf(held)));
        missing.removeAll(held);
        return matters.stream()
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
        var its = matters.stream()
                .filter(demand -> demand.matter().equals(matter))
                .toList();
        return new NeededMaterials(its).missingFrom(held);
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
                .filter(code -> matters.stream()
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
