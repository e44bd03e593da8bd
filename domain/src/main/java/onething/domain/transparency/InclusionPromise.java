package onething.domain.transparency;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The service's promise that the log will have these events, as a signed certificate timestamp is for certificates
/// (RFC 9162, 4.8). A person who holds a signed promise can prove that an event was left out.
///
/// @param events the hashes of the events, each 64 hexadecimal digits; at least one
/// @param at     when it was promised; truncated to seconds, as it is signed
/// @param by     a head that is signed after this instant has them
public record InclusionPromise(List<String> events, Instant at, Instant by) {

    /// How long the service may take.
    public static final Duration WITHIN = Duration.ofHours(24);

    public InclusionPromise {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a promise names an event");
        }
        events = List.copyOf(events);
        at = at.truncatedTo(ChronoUnit.SECONDS);
        by = by.truncatedTo(ChronoUnit.SECONDS);
    }

    public static InclusionPromise of(List<String> events, Instant now) {
        return new InclusionPromise(events, now, now.plus(WITHIN));
    }
}
