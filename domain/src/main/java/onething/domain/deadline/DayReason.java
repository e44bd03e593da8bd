package onething.domain.deadline;

import onething.domain.code.WireNamed;

/// Why a [Ledger] counts a day, or does not count it.
public enum DayReason implements WireNamed {
    /// Counted: the authorities work on this day.
    WORKING_DAY("working-day"),
    /// Counted: a holiday notice makes this weekend day a working day (调休上班).
    MAKE_UP_DAY("make-up-day"),
    /// Counted: a period of calendar days, months or years counts every day.
    CALENDAR_DAY("calendar-day"),
    /// Counted: a period of hours runs through every day.
    HOURS("hours"),
    WEEKEND("weekend"),
    /// Not counted: a holiday notice makes this day a day off.
    HOLIDAY("holiday"),
    /// Not counted: a statutory festival in a year that has no holiday notice yet.
    EXPECTED_HOLIDAY("expected-holiday"),
    /// Not counted: the clock is suspended (中止).
    SUSPENDED("suspended"),
    /// Not counted: the clock is paused for a supplement (补正).
    SUPPLEMENT("supplement"),
    /// Not counted: both sides agreed on a later date (协商改期).
    RESCHEDULED("rescheduled"),
    /// Not counted: the period is over, but its last day is a day off, so the end moves to a later day
    /// (顺延).
    ROLLED_OVER("rolled-over"),
    /// Not counted: the working day to which the end moves.
    MOVED_TO("moved-to"),
    /// Not counted: the period is over, but a person was notified of a later day (已告知的日期不提前).
    NOTIFIED("told");

    private final String wireName;

    DayReason(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
