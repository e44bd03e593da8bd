package onething.domain.material;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import onething.domain.code.MaterialCode;
import onething.domain.guide.MaterialType;

/// What tests ask of a checklist.
public final class ChecklistFixtures {

    private ChecklistFixtures() {}

    /// The materials to hand in.
    public static List<MaterialType> toHandIn(Checklist checklist) {
        return checklist.items().stream()
                .filter(ChecklistFixtures::isHandedIn)
                .map(Checklist.Item::material)
                .toList();
    }

    /// Whether the applicant hands the material in. The form itself provides the others.
    public static boolean isHandedIn(Checklist.Item item) {
        return item.material().origin() == MaterialType.Origin.HANDED_IN;
    }

    /// Whether these materials meet all requirements.
    public static boolean isMetBy(Collection<MaterialCode> held, NeededMaterials needed) {
        return needed.matters().stream().allMatch(demand -> demand.isMetBy(Set.copyOf(held)));
    }
}
