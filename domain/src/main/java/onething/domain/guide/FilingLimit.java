package onething.domain.guide;

import onething.domain.deadline.Term;

/// A limit in time that the applicant may have missed, or not yet reached. It warns and asks; it never refuses: an
/// officer decides.
///
/// @param kind    whether to file within the term, or not before it is over
/// @param from    the field with the day that the term runs from
/// @param applies when the limit is looked at
/// @param warning what the applicant is told and asked
public record FilingLimit(
        String code, Kind kind, Term term, FieldPath from, Condition applies, String warning, Source source) {

    public enum Kind {
        WITHIN,
        NOT_BEFORE
    }
}
