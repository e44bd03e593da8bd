package onething.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.Term;
import org.jspecify.annotations.Nullable;

/// A clock told day by day: which days count, which do not, and on what evidence. Its sum is the due date.
///
/// @param clock       which clock
/// @param title       what it limits
/// @param turn        who has to keep it
/// @param side        by which of its periods
/// @param term        the period, with what extensions have added
/// @param extended    how much of it extensions have added
/// @param basis       the article behind the period
/// @param from        the moment from which it counts; its day is not counted
/// @param budget      how many units have to be counted: the period's own, but days for months and years
/// @param rows        one a day, from the day after to the last day, or to where it stands still
/// @param due         when it ends; `null` while it stands still
/// @param standsFor   for what it stands still; `null` while it does not
public record Ledger(
        ClockCode clock,
        String title,
        ResponsibleParty turn,
        LimitBasis side,
        Term term,
        int extended,
        String basis,
        Instant from,
        int budget,
        List<LedgerRow> rows,
        @Nullable Due due,
        @Nullable Pause standsFor) {

    public Ledger {
        rows = List.copyOf(rows);
    }

    static @Nullable Ledger of(Deadline clock, LimitBasis side, WorkingCalendar calendar) {
        var term = clock.term(side);
        return term == null ? null : new LedgerBuilder(clock, side, term, calendar).write();
    }

    /// How many units are counted.
    public int counted() {
        return rows.isEmpty() ? 0 : rows.getLast().running();
    }

    /// The unit in which the rows run: days for months and years.
    public String countedUnit() {
        return term instanceof Term.Months || term instanceof Term.Years ? "日" : term.unit();
    }

    /// The day from which it counts, itself not counted.
    public LocalDate firstDay() {
        return WorkingCalendar.dayOf(from);
    }

    /// The same in sentences that a person understands.
    public List<String> sentences() {
        return LedgerText.of(this);
    }
}
