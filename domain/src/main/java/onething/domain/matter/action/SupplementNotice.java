package onething.domain.matter.action;

import java.util.List;
import java.util.stream.Stream;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MaterialType;
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

    /// One line for each item: what it is, why, and what to do.
    public List<String> lines(BundleGuide guide) {
        return Stream.concat(
                        materials.stream().map(verdict -> line(verdict, guide)),
                        fields.stream()
                                .map(listed -> guide.field(listed.field())
                                                .map(FormField::label)
                                                .orElse(listed.field().toString())
                                        + "："
                                        + listed.note().value()))
                .toList();
    }

    private static String line(Verdict verdict, BundleGuide guide) {
        var title = guide.materials()
                .type(verdict.requirement())
                .map(MaterialType::title)
                .orElse(verdict.requirement().value());
        var why = guide.materials()
                .verdictReason(verdict.reason())
                .map(reason -> reason.title() + "，")
                .orElse("");
        return title + "：" + why + verdict.note().value();
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
