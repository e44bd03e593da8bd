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

/// Explains a clock day by day: which days count, which do not, and why. Its sum gives the due date.
///
/// @param period    the period that is explained
/// @param from      the moment from which the clock counts; the day of that moment is not counted
/// @param budget    how many units have to be counted; months and years are counted in days
/// @param rows      one row a day, from the next day to the last day, or to the day on which the clock is
///                  paused
/// @param due       the end; `null` while the clock is paused
/// @param standsFor the open pause; `null` if there is none
/// @param former    what held before changes of law, in their order
public record Ledger(
        Period period,
        Instant from,
        int budget,
        List<LedgerRow> rows,
        @Nullable Due due,
        @Nullable Pause standsFor,
        List<Former> former) {

    /// One of the two periods of a clock, with its extensions.
    ///
    /// @param clock      the code of the clock
    /// @param title      what the clock limits
    /// @param turn       who has to act in time
    /// @param limitBasis which of the two
    /// @param term       its length, extensions included
    /// @param extended   how much of it extensions have added
    /// @param basis      the article behind it
    public record Period(
            ClockCode clock,
            String title,
            ResponsibleParty turn,
            LimitBasis limitBasis,
            Term term,
            int extended,
            String basis) {}

    /// What held for this period before a change of law.
    ///
    /// @param change the change
    /// @param term   the period before, with its extensions; `null` if there was none
    /// @param due    its end; `null` if there was none, or while the clock is paused
    public record Former(
            LawChange change, @Nullable Term term, @Nullable Due due) {}

    public Ledger {
        rows = List.copyOf(rows);
        former = List.copyOf(former);
    }

    static @Nullable Ledger of(Deadline clock, LimitBasis limitBasis, WorkingCalendar calendar) {
        var term = clock.term(limitBasis);
        return term == null ? null : new LedgerBuilder(clock, limitBasis, term, calendar).write();
    }

    /// How many units are counted so far.
    public int counted() {
        return rows.isEmpty() ? 0 : rows.getLast().running();
    }

    /// The unit of the rows: days for months and years.
    public String countedUnit() {
        var term = period.term();
        return term instanceof Term.Months || term instanceof Term.Years ? "日" : term.unit();
    }

    /// The day of the start, which is not counted.
    public LocalDate firstDay() {
        return WorkingCalendar.dayOf(from);
    }

    /// The same in sentences for people.
    public List<String> sentences() {
        return LedgerText.of(this);
    }
}
