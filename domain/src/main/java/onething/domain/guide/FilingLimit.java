package onething.domain.guide;

import java.time.LocalDate;
import java.util.List;
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
/// @param warning the warning and the question for the applicant once the limit seems missed, or is not reached yet
/// @param near       the warning while the limit is running out
/// @param asks       the fields that are asked only if the limit seems missed, such as the reason for the delay
/// @param notCounted the grounds on which time does not count towards the limit
public record FilingLimit(
        String code,
        Kind kind,
        Term term,
        FieldPath from,
        Condition applies,
        String warning,
        String near,
        List<FieldPath> asks,
        List<String> notCounted,
        Source source) {

    /// The calendar has no days before this one.
    private static final LocalDate FIRST_COUNTED = LocalDate.of(1970, 1, 1);

    public FilingLimit {
        asks = List.copyOf(asks);
        notCounted = List.copyOf(notCounted);
    }

    /// A limit that asks nothing and counts all time.
    public FilingLimit(
            String code, Kind kind, Term term, FieldPath from, Condition applies, String warning, Source source) {
        this(code, kind, term, from, applies, warning, warning, List.of(), List.of(), source);
    }

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
