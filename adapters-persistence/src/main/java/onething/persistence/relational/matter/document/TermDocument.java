package onething.persistence.relational.matter.document;

import onething.domain.deadline.rule.Term;

/// A period as it is stored.
record TermDocument(Unit unit, int count) {

    enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS,
        YEARS,
        HOURS
    }

    static TermDocument of(Term term) {
        var unit = switch (term) {
            case Term.WorkingDays _ -> Unit.WORKING_DAYS;
            case Term.CalendarDays _ -> Unit.CALENDAR_DAYS;
            case Term.Months _ -> Unit.MONTHS;
            case Term.Years _ -> Unit.YEARS;
            case Term.Hours _ -> Unit.HOURS;
        };
        return new TermDocument(unit, term.count());
    }

    Term toTerm() {
        return switch (unit) {
            case WORKING_DAYS -> new Term.WorkingDays(count);
            case CALENDAR_DAYS -> new Term.CalendarDays(count);
            case MONTHS -> new Term.Months(count);
            case YEARS -> new Term.Years(count);
            case HOURS -> new Term.Hours(count);
        };
    }
}
