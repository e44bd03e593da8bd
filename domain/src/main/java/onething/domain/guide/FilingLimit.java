package onething.domain.guide;

import java.time.LocalDate;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.WireNamed;
import onething.domain.deadline.rule.Term;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.domain.source.Source;

/// A time limit that the applicant may have missed, or has not reached yet. It gives a warning with a
/// question and never refuses, because an officer decides.
///
/// @param kind    whether to file within the term, or only after it
/// @param term    the length of the limit
/// @param from    the field with the day from which the term runs
/// @param applies the condition under which the limit is checked
/// @param warning the warning and the question for the applicant
public record FilingLimit(
        String code, Kind kind, Term term, FieldPath from, Condition applies, String warning, Source source) {

    /// The calendar has no days before this one.
    private static final LocalDate FIRST_COUNTED = LocalDate.of(1970, 1, 1);

    /// The last day to file, which moves to the next working day; or the last day that is too early, which
    /// does not move. Both rules favour the applicant.
    public LocalDate lastDay(LocalDate from, WorkingCalendar calendar) {
        return kind == Kind.WITHIN && !from.isBefore(FIRST_COUNTED) ? term.after(from, calendar) : corresponding(from);
    }

    private LocalDate corresponding(LocalDate from) {
        return switch (term) {
            case Term.WorkingDays(var count) -> from.plusDays(count);
            case Term.CalendarDays(var count) -> from.plusDays(count);
            case Term.Months(var count) -> from.plusMonths(count);
            case Term.Years(var count) -> from.plusYears(count);
            case Term.Hours(var count) -> from.plusDays(count / 24);
        };
    }

    public enum Kind implements WireNamed {
        WITHIN("within"),
        NOT_BEFORE("not-before");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
