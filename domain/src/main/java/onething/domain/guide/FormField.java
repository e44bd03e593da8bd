package onething.domain.guide;

/// A field of the form.
///
/// @param required whether it must be answered, where it is asked at all
/// @param asked    when it is asked; an answer to a field not asked is not looked at
/// @param hint     what to write, in words that an applicant understands; may be blank
public record FormField(
        FieldPath path, String label, FieldKind kind, boolean required, Condition asked, String hint, Source source) {}
