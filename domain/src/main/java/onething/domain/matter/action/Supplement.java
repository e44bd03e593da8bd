package onething.domain.matter.action;

import java.util.List;
import java.util.Map;
import onething.domain.code.MaterialCode;
import onething.domain.form.Answers;
import onething.domain.form.TidyAnswers;
import onething.domain.guide.BundleGuide;
import onething.domain.material.Material;
import onething.domain.text.Text;

/// 补正: what the applicant handed in or corrected. It covers everything that the notice lists, and nothing
/// else.
///
/// @param materials      the new files
/// @param answers        the new answers, by the form's own paths
/// @param clarifications the explanations, by material
public record Supplement(List<Material> materials, Answers answers, Map<MaterialCode, Text> clarifications) {

    /// The longest explanation, in characters as people count them.
    public static final int LONGEST_CLARIFICATION = 2000;

    public Supplement {
        materials = List.copyOf(materials);
        clarifications = Map.copyOf(clarifications);
    }

    Supplement tidied(BundleGuide guide) {
        return new Supplement(materials, TidyAnswers.of(guide, answers), clarifications);
    }
}
