package onething.domain.feed;

import java.time.Instant;
import java.util.Optional;

/// How a subscriber is doing.
///
/// @param lastTaken   when it last took a record
/// @param oldest      when the oldest event happened that it has not got yet; empty if it has got all
/// @param failures    how often the record that it gets next has failed
/// @param reason      why it failed, or why the subscriber is stopped
/// @param nextAttempt when that record is sent again; empty if it has not failed, or the
///                    subscriber is stopped
public record SubscriberStanding(
        String name,
        Optional<Instant> lastTaken,
        Optional<Instant> oldest,
        int failures,
        Optional<String> reason,
        Optional<Instant> nextAttempt,
        boolean stopped) {}
