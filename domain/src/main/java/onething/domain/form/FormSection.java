package onething.domain.form;

import java.util.List;
import java.util.Optional;
import onething.domain.code.SectionCode;

/// A part of the form that is answered once, however many matters use it.
public record FormSection(SectionCode code, String title, List<FormField> fields) {

    public FormSection {
        fields = List.copyOf(fields);
    }

    public Optional<FormField> field(FieldPath wanted) {
        return fields.stream().filter(field -> field.path().equals(wanted)).findFirst();
    }
}
