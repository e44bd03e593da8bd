package onething.web.guide;

import java.util.List;
import java.util.Optional;
import onething.domain.form.FormField;
import onething.domain.form.FormSection;

/// The parts of the form.
public final class FormView {

    private FormView() {}

    public static List<SectionView> sections(List<FormSection> sections) {
        return sections.stream().map(FormView::section).toList();
    }

    public static List<FieldView> fields(List<FormField> fields) {
        return fields.stream().map(FormView::field).toList();
    }

    private static SectionView section(FormSection section) {
        return new SectionView(section.code().value(), section.title(), fields(section.fields()));
    }

    private static FieldView field(FormField field) {
        return new FieldView(
                field.path().name(),
                field.path().toString(),
                field.label(),
                FieldKindView.of(field.kind()),
                field.required(),
                ConditionView.unlessAlways(field.asked()),
                field.hint(),
                Optional.of(true).filter(_ -> field.correctedAlone()),
                Optional.of(true).filter(_ -> field.mayBeUnknown()));
    }

    /// A section of the form.
    public record SectionView(String code, String title, List<FieldView> fields) {}

    /// A field of the form.
    ///
    /// @param asked          when it is asked; absent where it always is
    /// @param correctedAlone whether the applicant can correct it without a decision; absent where an
    ///   officer decides
    /// @param mayBeUnknown   whether “不清楚” is an answer; absent where it is not
    public record FieldView(
            String name,
            String path,
            String label,
            FieldKindView kind,
            boolean required,
            Optional<ConditionView> asked,
            String hint,
            Optional<Boolean> correctedAlone,
            Optional<Boolean> mayBeUnknown) {}
}
