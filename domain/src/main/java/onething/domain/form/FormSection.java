package onething.domain.form;

import java.util.List;
import java.util.Optional;
import onething.domain.code.SectionCode;

/// A section of the form. The applicant answers it once, even if several matters use it.
public record FormSection(SectionCode code, String title, List<FormField> fields) {

    public FormSection {
        fields = List.copyOf(fields);
    }

    public Optional<FormField> field(FieldPath wanted) {
        return fields.stream().filter(field -> field.path().equals(wanted)).findFirst();
    }
}
