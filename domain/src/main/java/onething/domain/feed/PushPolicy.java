package onething.domain.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import onething.domain.feed.PushAnswer.Gone;
import onething.domain.feed.PushAnswer.Later;
import onething.domain.feed.PushAnswer.Taken;
import onething.domain.feed.PushStep.Again;
import onething.domain.feed.PushStep.Stopped;
import onething.domain.retry.Pauses;

/// When a record that a subscriber has not taken is sent again: after the same pauses as notifications. It is never
/// given up, because a record that is left out would be a hole in the order; the last pause comes again and again.
/// Only a subscriber that says it is gone is stopped.
public final class PushPolicy {

    private static final String GONE = "gone";
    private static final String FAULT = "fault";

    private PushPolicy() {}

    /// What follows from an answer; empty if the subscriber goes on with the next record.
    ///
    /// @param failures how often this record has failed before
    public static Optional<PushStep> after(int failures, PushAnswer answer, Instant now) {
        return switch (answer) {
            case Taken _ -> Optional.empty();
            case Later(var reason, var asked) -> Optional.of(again(failures, asked, reason, now));
            case Gone _ -> Optional.of(new Stopped(GONE));
        };
    }

    /// What follows when the service itself could not make the record.
    public static PushStep afterFault(int failures, Instant now) {
        return again(failures, Duration.ZERO, FAULT, now);
    }

    private static Again again(int failures, Duration asked, String reason, Instant now) {
        return new Again(failures + 1, now.plus(Pauses.after(failures, asked)), reason);
    }
}
