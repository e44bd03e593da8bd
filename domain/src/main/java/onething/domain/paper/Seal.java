package onething.domain.paper;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// That a paper was sealed. The sealed files themselves hold the signatures.
///
/// @param holder  whose seal it is
/// @param sample  whether it is a 样章, which has no legal effect
/// @param at      when it was sealed, in whole seconds, as the signatures have it
/// @param stamped when a time stamping authority had both signatures, as it says, in whole seconds
public record Seal(String holder, boolean sample, Instant at, Instant stamped) {

    public Seal {
        at = at.truncatedTo(ChronoUnit.SECONDS);
        stamped = stamped.truncatedTo(ChronoUnit.SECONDS);
    }
}
