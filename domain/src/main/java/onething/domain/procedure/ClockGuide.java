package onething.domain.procedure;

import onething.domain.code.ClockCode;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.source.Source;
import org.jspecify.annotations.Nullable;

/// A clock of a procedure, with the sources of its two periods and of the grounds that suspend it.
///
/// @param onMiss      what happens when it runs out, in words
/// @param countedFrom the clock with the same start, where the law counts from an earlier event than the
///   action that starts this one, such as the receipt; `null` where it counts from the action
public record ClockGuide(
        ClockRule rule,
        Source committed,
        Source statutory,
        String onMiss,
        @Nullable ClockCode countedFrom) {

    /// A clock that counts from the action that starts it.
    public ClockGuide(ClockRule rule, Source committed, Source statutory, String onMiss) {
        this(rule, committed, statutory, onMiss, null);
    }
}
