package onething.domain.procedure;

import java.util.Optional;
import onething.domain.code.ClockCode;

/// What an action does to a clock. Every action names its effects, if only that there is none.
public sealed interface ClockEffect {

    /// The effect as the trail and the API write it, such as `start:review`; its spelling never changes.
    default String text() {
        return switch (this) {
            case None _ -> "none";
            case Start(var clock) -> "start:" + clock;
            case StartFrom(var clock, var _) -> "start:" + clock;
            case Stop(var clock) -> "stop:" + clock;
            case AwaitSupplement(var clock) -> "await-supplement:" + clock;
            case Supplemented(var clock) -> "supplemented:" + clock;
            case Suspend(var clock) -> "suspend:" + clock;
            case Resume(var clock) -> "resume:" + clock;
            case Extend(var clock) -> "extend:" + clock;
            case Shift(var clock) -> "shift:" + clock;
            case StopAll _ -> "stop-all";
        };
    }

    /// The clock that it is about; empty for those that are about none or all.
    default Optional<ClockCode> about() {
        return switch (this) {
            case None _, StopAll _ -> Optional.empty();
            case Start(var clock) -> Optional.of(clock);
            case StartFrom(var clock, var _) -> Optional.of(clock);
            case Stop(var clock) -> Optional.of(clock);
            case AwaitSupplement(var clock) -> Optional.of(clock);
            case Supplemented(var clock) -> Optional.of(clock);
            case Suspend(var clock) -> Optional.of(clock);
            case Resume(var clock) -> Optional.of(clock);
            case Extend(var clock) -> Optional.of(clock);
            case Shift(var clock) -> Optional.of(clock);
        };
    }

    record None() implements ClockEffect {}

    /// The clock begins to run, with the action's instant as its anchor. One that ran before and was
    /// stopped begins
    /// anew.
    record Start(ClockCode clock) implements ClockEffect {}

    /// The clock begins to run as of where another counts from, as where the law makes something count
    /// from the
    /// receipt.
    record StartFrom(ClockCode clock, ClockCode from) implements ClockEffect {}

    /// The clock has done its work.
    record Stop(ClockCode clock) implements ClockEffect {}

    /// The clock stands still, by its own rule for supplements: it pauses, starts anew afterwards, or
    /// goes on.
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

    /// Every clock that still runs stops, as when the matter ends or another stage begins.
    record StopAll() implements ClockEffect {}
}
