package onething.domain.deadline;

/// Why a day is counted or not.
public enum Reason {
    /// Counted: the authorities work.
    WORKING_DAY,
    /// Counted: a notice makes this weekend day a working day (调休上班).
    MAKE_UP_DAY,
    /// Counted: every day of such a period is.
    CALENDAR_DAY,
    /// Counted: hours run through it.
    HOURS,
    WEEKEND,
    /// A day off by a notice.
    HOLIDAY,
    /// A statutory festival of a year whose notice is not out.
    EXPECTED_HOLIDAY,
    /// 中止.
    SUSPENDED,
    /// 补正.
    SUPPLEMENT,
    /// 协商改期.
    RESCHEDULED,
    /// The period was over, but its last day was off and moved on (顺延).
    ROLLED_OVER,
    /// The day to which the last one moved.
    MOVED_TO,
    /// The period was over, but a later day had been told (已告知的日期不提前).
    TOLD
}
