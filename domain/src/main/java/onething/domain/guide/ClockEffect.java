package onething.domain.guide;

import onething.domain.deadline.ClockCode;

/// What an action does to a clock. Every action names its effects, if only that there is none.
public sealed interface ClockEffect {

    record None() implements ClockEffect {}

    /// The clock begins to run, with the action's instant (or day of receipt) as its anchor.
    record Start(ClockCode clock) implements ClockEffect {}

    /// The clock has done its work.
    record Stop(ClockCode clock) implements ClockEffect {}

    /// The clock stands still, by its own rule for supplements: it pauses, starts anew afterwards, or goes on.
    record AwaitSupplement(ClockCode clock) implements ClockEffect {}

    /// The supplement has come: the clock goes on, or begins anew, by its own rule.
    record Supplemented(ClockCode clock) implements ClockEffect {}

    /// The clock stands still on a legal ground, its budget preserved.
    record Suspend(ClockCode clock) implements ClockEffect {}

    record Resume(ClockCode clock) implements ClockEffect {}

    /// The clock's budget grows as its rule allows.
    record Extend(ClockCode clock) implements ClockEffect {}

    /// The clock moves by the days between an exam's old day and its new one.
    record Shift(ClockCode clock) implements ClockEffect {}

    /// Every clock of the matter stops: it has ended.
    record StopAll() implements ClockEffect {}
}
