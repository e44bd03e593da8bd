package onething.domain.form;

import onething.domain.code.SectionCode;
import onething.domain.source.Source;

/// A field of the form.
///
/// @param path           the address of the field
/// @param label          the name of the field for people
/// @param kind           which answers the field accepts
/// @param required       whether the field must be answered when it is asked
/// @param asked          the condition under which it is asked; the answer to a field that is not asked is
///                       ignored
/// @param hint           what to write, in words for the applicant; may be blank
/// @param correctedAlone whether the applicant may correct it after submission without an officer, such as
///                       a telephone number; an officer reviews all other corrections
/// @param mayBeUnknown   whether [#UNKNOWN] is an answer; of a moment, whether the time of day may be left out
/// @param source         the article or form that the field comes from
public record FormField(
        FieldPath path,
        String label,
        FieldKind kind,
        boolean required,
        Condition asked,
        String hint,
        boolean correctedAlone,
        boolean mayBeUnknown,
        Source source) {

    /// What an applicant answers who does not know.
    public static final String UNKNOWN = "不清楚";

    /// A field whose corrections an officer reviews.
    public FormField(
            FieldPath path,
            String label,
            FieldKind kind,
            boolean required,
            Condition asked,
            String hint,
            Source source) {
        this(path, label, kind, required, asked, hint, false, false, source);
    }

    /// Whether the answer says that the applicant does not know.
    boolean isUnknown(Answers.Answer answer) {
        return mayBeUnknown && !(kind instanceof FieldKind.Moment) && answer.equals(new Answers.Answer.Text(UNKNOWN));
    }

    /// The same field, always asked and required. Use it when its condition was checked before.
    public FormField askedInAnyCase() {
        return new FormField(path, label, kind, true, Condition.ALWAYS, hint, correctedAlone, mayBeUnknown, source);
    }

    /// The same field with another kind.
    public FormField of(FieldKind other) {
        return new FormField(path, label, other, required, asked, hint, correctedAlone, mayBeUnknown, source);
    }

    /// The same field in another section.
    public FormField within(SectionCode section) {
        var there = new FieldPath(section, path.name());
        return new FormField(there, label, kind, required, asked, hint, correctedAlone, mayBeUnknown, source);
    }
}
