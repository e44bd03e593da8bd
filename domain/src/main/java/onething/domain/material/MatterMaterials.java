package onething.domain.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.form.Form;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MaterialType.Origin;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Requirement;

/// The requirements of one matter, with all conditions resolved by the answers.
///
/// @param whole    all requirements, including those that the form itself meets
/// @param handedIn only the materials to hand in, built from needs, all-of and any-of
public record MatterMaterials(MatterCode matter, Requirement whole, Requirement handedIn) {

    static MatterMaterials of(BundleGuide guide, MatterGuide matter, Form form) {
        var whole = resolved(guide.requirement(matter), form);
        return new MatterMaterials(matter.code(), whole, handedIn(whole, guide));
    }

    boolean isMetBy(Set<MaterialCode> held) {
        return MinimalMaterials.isMet(handedIn, held);
    }

    /// Whether the material is one that may be handed in for this matter.
    boolean names(MaterialCode material) {
        return MinimalMaterials.leaves(handedIn)
                .anyMatch(need -> need.material().equals(material));
    }

    /// The requirement with its conditions resolved.
    private static Requirement resolved(Requirement requirement, Form form) {
        return switch (requirement) {
            case Requirement.Needs needs -> needs;
            case Requirement.AllOf(var parts) ->
                allOf(parts.stream().map(part -> resolved(part, form)).toList());
            case Requirement.AnyOf(var parts, var title, var source) ->
                anyOf(new Requirement.AnyOf(
                        parts.stream().map(part -> resolved(part, form)).toList(), title, source));
            case Requirement.When(var condition, var then, var _) ->
                form.holds(condition) ? resolved(then, form) : Requirement.NOTHING;
        };
    }

    /// The requirement without the parts that the form itself meets.
    private static Requirement handedIn(Requirement requirement, BundleGuide guide) {
        return switch (requirement) {
            case Requirement.Needs needs -> isHandedIn(needs.material(), guide) ? needs : Requirement.NOTHING;
            case Requirement.AllOf(var parts) ->
                allOf(parts.stream().map(part -> handedIn(part, guide)).toList());
            case Requirement.AnyOf(var parts, var title, var source) ->
                anyOf(new Requirement.AnyOf(
                        parts.stream().map(part -> handedIn(part, guide)).toList(), title, source));
            case Requirement.When when -> when;
        };
    }

    private static boolean isHandedIn(MaterialCode code, BundleGuide guide) {
        return guide.materials()
                .type(code)
                .filter(type -> type.origin() == Origin.HANDED_IN)
                .isPresent();
    }

    private static Requirement allOf(List<Requirement> parts) {
        var flat = new ArrayList<Requirement>();
        for (var part : parts) {
            if (part instanceof Requirement.AllOf(var inner)) {
                flat.addAll(inner);
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : new Requirement.AllOf(flat);
    }

    /// A choice with an option that needs nothing requires nothing.
    private static Requirement anyOf(Requirement.AnyOf choice) {
        return choice.parts().contains(Requirement.NOTHING) ? Requirement.NOTHING : choice;
    }
}
