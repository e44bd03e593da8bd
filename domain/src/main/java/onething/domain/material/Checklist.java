package onething.domain.material;

import java.util.List;
import java.util.Set;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MaterialType;
import onething.domain.source.Source;

/// 材料清单: the smallest set of materials that meets all requirements of the chosen matters, with reasons.
/// A material that several matters need is listed once.
///
/// If several sets are equally small, the one with the materials that the guide names first is taken. The
/// same guide, matters and answers always give the same checklist.
///
/// @param items   the materials to hand in, then those that the form itself meets, in the order of the
///                guide
/// @param needed  the requirements of each matter under these answers
public record Checklist(List<Item> items, NeededMaterials needed) {

    public Checklist {
        items = List.copyOf(items);
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
        return new ChecklistExplanation(guide, NeededMaterials.of(guide, chosen, answers)).checklist();
    }
}
