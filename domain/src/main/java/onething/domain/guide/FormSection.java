package onething.domain.guide;

import java.util.List;

/// A part of the form that is answered once, however many matters use it.
public record FormSection(SectionCode code, String title, List<FormField> fields) {

    public FormSection {
        fields = List.copyOf(fields);
    }
}
