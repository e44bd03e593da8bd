package onething.domain.status;

import java.time.Instant;
import java.util.Optional;

/// How a job that runs by itself did on one node since its start.
///
/// @param job         which one
/// @param lastSuccess when it last did its work; empty if never
/// @param lastFailure when it last failed; empty if never
/// @param failures    how often it failed
/// @param next        when it runs next; empty while it runs
public record JobRun(
        Job job, Optional<Instant> lastSuccess, Optional<Instant> lastFailure, long failures, Optional<Instant> next) {}
