package onething.domain.matter.action;

import java.util.List;
import onething.domain.form.FieldPath;
import onething.domain.material.Verdict;
import onething.domain.text.Text;

/// 补正材料一次性告知书: everything to supplement, at once. Only what it lists opens again; what was accepted stays
/// accepted.
///
/// @param materials the materials to replace or explain
/// @param fields    the answers to correct
public record SupplementNotice(List<Verdict> materials, List<FieldToCorrect> fields) {

    public SupplementNotice {
        materials = List.copyOf(materials);
        fields = List.copyOf(fields);
    }

    public SupplementNotice withoutWords() {
        return new SupplementNotice(
                materials.stream().map(Verdict::withoutNote).toList(),
                fields.stream()
                        .map(listed -> new FieldToCorrect(listed.field(), Text.NONE))
                        .toList());
    }

    public record FieldToCorrect(FieldPath field, Text note) {}
}
