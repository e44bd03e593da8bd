package onething.domain.form;

import java.util.List;
import java.util.Optional;
import onething.domain.code.SectionCode;

/// A section of the form. The applicant answers it once, even if several matters use it.
public record FormSection(SectionCode code, String title, List<FormField> fields) {

    public FormSection {
        fields = List.copyOf(fields);
    }

    /// Asked for every answer of every request, so this is a loop and not a stream.
    public Optional<FormField> field(FieldPath wanted) {
        for (var field : fields) {
            if (field.path().equals(wanted)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
