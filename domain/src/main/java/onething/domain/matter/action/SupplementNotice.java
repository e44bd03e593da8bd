package onething.domain.matter.action;

import java.util.List;
import onething.domain.form.FieldPath;
import onething.domain.material.Verdict;
import onething.domain.text.Tidy;

/// 补正材料一次性告知书: everything that is to be corrected, at once. Only what it lists reopens; what was
/// accepted stays so.
///
/// @param materials the requirements to be met anew, or clarified
/// @param fields    the answers to be corrected
public record SupplementNotice(List<Verdict> materials, List<FieldToCorrect> fields) {

    public SupplementNotice {
        materials = List.copyOf(materials);
        fields = List.copyOf(fields);
    }

    public SupplementNotice withoutWords() {
        return new SupplementNotice(
                materials.stream().map(Verdict::withoutNote).toList(),
                fields.stream()
                        .map(listed -> new FieldToCorrect(listed.field(), ""))
                        .toList());
    }

    public record FieldToCorrect(FieldPath field, String note) {

        public FieldToCorrect {
            note = Tidy.lines(note);
        }
    }
}
