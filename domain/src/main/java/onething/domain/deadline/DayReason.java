package onething.domain.deadline;

import onething.domain.code.WireNamed;

/// Why a day is counted or not.
public enum DayReason implements WireNamed {
    /// Counted: the authorities work.
    WORKING_DAY("working-day"),
    /// Counted: a notice makes this weekend day a working day (调休上班).
    MAKE_UP_DAY("make-up-day"),
    /// Counted: every day of such a period is.
    CALENDAR_DAY("calendar-day"),
    /// Counted: hours run through it.
    HOURS("hours"),
    WEEKEND("weekend"),
    /// A day off by a notice.
    HOLIDAY("holiday"),
    /// A statutory festival of a year whose notice is not out.
    EXPECTED_HOLIDAY("expected-holiday"),
    /// 中止.
    SUSPENDED("suspended"),
    /// 补正.
    SUPPLEMENT("supplement"),
    /// 协商改期.
    RESCHEDULED("rescheduled"),
    /// The period was over, but its last day was off and moved on (顺延).
    ROLLED_OVER("rolled-over"),
    /// The day to which the last one moved.
    MOVED_TO("moved-to"),
    /// The period was over, but a later day had been told (已告知的日期不提前).
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
