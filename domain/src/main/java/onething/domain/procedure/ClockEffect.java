package onething.domain.procedure;

import java.util.Optional;
import onething.domain.code.ClockCode;

/// The effect of an action on a clock. Every action names its effects, even if there is none.
public sealed interface ClockEffect {

    /// The effect in the trail and the API, such as `start:review`. The spelling never changes.
    default String text() {
        return switch (this) {
            case None _ -> "none";
            case Start(var clock) -> "start:" + clock;
            case StartFrom(var clock, var _) -> "start:" + clock;
            case Stop(var clock) -> "stop:" + clock;
            case AwaitSupplement(var clock) -> "await-supplement:" + clock;
            case Supplemented(var clock) -> "supplemented:" + clock;
            case GoOn(var clock) -> "supplemented:" + clock;
            case Suspend(var clock) -> "suspend:" + clock;
            case Resume(var clock) -> "resume:" + clock;
            case Extend(var clock) -> "extend:" + clock;
            case Shift(var clock) -> "shift:" + clock;
            case StopAll _ -> "stop-all";
            case StopAllBut(var clock) -> "stop-all-but:" + clock;
        };
    }

    /// The clock that it names; empty if it affects none or all.
    default Optional<ClockCode> about() {
        return switch (this) {
            case None _, StopAll _ -> Optional.empty();
            case Start(var clock) -> Optional.of(clock);
            case StartFrom(var clock, var _) -> Optional.of(clock);
            case Stop(var clock) -> Optional.of(clock);
            case AwaitSupplement(var clock) -> Optional.of(clock);
            case Supplemented(var clock) -> Optional.of(clock);
            case GoOn(var clock) -> Optional.of(clock);
            case Suspend(var clock) -> Optional.of(clock);
            case Resume(var clock) -> Optional.of(clock);
            case Extend(var clock) -> Optional.of(clock);
            case Shift(var clock) -> Optional.of(clock);
            case StopAllBut(var clock) -> Optional.of(clock);
        };
    }

    record None() implements ClockEffect {}

    /// The clock starts at the time of the action. A clock that ran before and was stopped starts again.
    record Start(ClockCode clock) implements ClockEffect {}

    /// The clock starts with the start of another clock, for example where the law counts from the receipt.
    record StartFrom(ClockCode clock, ClockCode from) implements ClockEffect {}

    /// The clock stops, because its work is done.
    record Stop(ClockCode clock) implements ClockEffect {}

    /// A supplement is requested. By its rule, the clock pauses, restarts afterwards, or continues.
    record AwaitSupplement(ClockCode clock) implements ClockEffect {}

    /// The supplement was received. By its rule, the clock goes on or restarts.
    record Supplemented(ClockCode clock) implements ClockEffect {}

    /// The clock goes on if it waits for a supplement: the office no longer needs one. A clock that does not wait
    /// stays as it is.
    record GoOn(ClockCode clock) implements ClockEffect {}

    /// The clock is suspended on a legal ground and keeps its remaining days.
    record Suspend(ClockCode clock) implements ClockEffect {}

    record Resume(ClockCode clock) implements ClockEffect {}

    /// The clock is extended as its rule allows.
    record Extend(ClockCode clock) implements ClockEffect {}

    /// The clock moves by the days between the old and the new date of an exam.
    record Shift(ClockCode clock) implements ClockEffect {}

    /// All running clocks stop, for example because the matter ends or another stage begins.
    record StopAll() implements ClockEffect {}

    /// All running clocks stop except this one, if it runs: its work is still to be done.
    record StopAllBut(ClockCode clock) implements ClockEffect {}
}
