package onething.domain.form;

import onething.domain.code.SectionCode;
import onething.domain.source.Source;

/// A field of the form.
///
/// @param required whether it must be answered, where it is asked at all
/// @param asked    when it is asked; an answer to a field not asked is not looked at
/// @param hint     what to write, in words that an applicant understands; may be blank
/// @param correctedAlone whether the applicant corrects it alone once it is submitted, as where one can
///     be reached; an
///                 officer looks at what else is to be corrected
public record FormField(
        FieldPath path,
        String label,
        FieldKind kind,
        boolean required,
        Condition asked,
        String hint,
        boolean correctedAlone,
        Source source) {

    /// A field that an officer has to look at.
    public FormField(
            FieldPath path,
            String label,
            FieldKind kind,
            boolean required,
            Condition asked,
            String hint,
            Source source) {
        this(path, label, kind, required, asked, hint, false, source);
    }

    /// The same, asked and required in any case: what it depends on was asked before.
    public FormField askedInAnyCase() {
        return new FormField(path, label, kind, true, Condition.ALWAYS, hint, correctedAlone, source);
    }

    /// The same, where its answer lies in another section.
    public FormField within(SectionCode section) {
        var there = new FieldPath(section, path.name());
        return new FormField(there, label, kind, required, asked, hint, correctedAlone, source);
    }
}
