package onething.domain.procedure;

import onething.domain.code.ClockCode;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.source.Source;
import org.jspecify.annotations.Nullable;

/// A clock of a procedure, with the evidence for its two periods and for what stops it.
///
/// @param onMiss      what happens at zero, in words; nothing is ever deemed accepted
/// @param countedFrom the clock with which it shares whence it counts, where the law counts from an earlier
///                    event than the action that starts it, such as the receipt; `null` where it counts
///                    from the action
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
