package onething.domain.guide;

import java.time.LocalDate;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.WireNamed;
import onething.domain.deadline.rule.Term;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.domain.source.Source;

/// A limit in time that the applicant may have missed, or not yet reached. It warns and asks; it never
/// refuses: an
/// officer decides.
///
/// @param kind    whether to file within the term, or not before it is over
/// @param from    the field with the day that the term runs from
/// @param applies when the limit is looked at
/// @param warning what the applicant is told and asked
public record FilingLimit(
        String code, Kind kind, Term term, FieldPath from, Condition applies, String warning, Source source) {

    /// Calendars know no day before.
    private static final LocalDate FIRST_COUNTED = LocalDate.of(1970, 1, 1);

    /// The last day to file, which moves to the next working day; or the last day on which it is too
    /// early, which
    /// does not move: an applicant's time is counted as long as it can be, and the time to wait as short.
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
