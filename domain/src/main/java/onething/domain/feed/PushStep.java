package onething.domain.feed;

import java.time.Instant;

/// What follows for a subscriber that has not taken a record. It gets no later record before this one.
public sealed interface PushStep {

    String reason();

    /// @param failures how often this record has failed, one after another
    /// @param at       when it is sent again
    record Again(int failures, Instant at, String reason) implements PushStep {}

    /// An administrator has to see to it.
    record Stopped(String reason) implements PushStep {}
}
