package onething.domain.status;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// How much waits in the whole service, and how old its keys are. It counts, and names no one.
///
/// @param clocksMissed  the running matters whose next day of the office has passed
/// @param clocksDueSoon the running matters whose next day of the office comes soon
/// @param queues        every queue
/// @param trailSealed   when the public log last got a signed head; empty before the first
/// @param tokenKey      since when the key that signs tokens is in use; empty before the first
/// @param logKey        when the key that signs the log was made; empty before the first
public record Figures(
        long clocksMissed,
        long clocksDueSoon,
        Map<WorkQueue, Queued> queues,
        Optional<Instant> trailSealed,
        Optional<Instant> tokenKey,
        Optional<Instant> logKey) {

    public Figures {
        queues = Map.copyOf(queues);
    }

    /// @param waiting how many entries wait now
    /// @param dead    how many are not tried again until a person wants it
    /// @param oldest  since when the one waits that has waited longest; empty if none does
    public record Queued(long waiting, long dead, Optional<Instant> oldest) {}
}
