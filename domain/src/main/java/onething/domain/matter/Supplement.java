package onething.domain.matter;

import java.util.List;
import java.util.Map;
import onething.domain.guide.Answers;
import onething.domain.guide.MaterialCode;
import onething.domain.material.Material;

/// 补正: what the applicant handed in and corrected. It answers everything that the notice lists, and nothing else.
///
/// @param materials      the files handed in anew
/// @param answers        the corrected answers, by the form's own paths
/// @param clarifications what is explained, by requirement
public record Supplement(List<Material> materials, Answers answers, Map<MaterialCode, String> clarifications) {

    public Supplement {
        materials = List.copyOf(materials);
        clarifications = Map.copyOf(clarifications);
    }
}
