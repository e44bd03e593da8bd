package onething.domain.transparency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What the service publishes of its log at one instant: its size and its root. With both, no earlier event can be
/// changed any more without everybody seeing it.
///
/// @param at truncated to seconds, as it is signed
public record TreeHead(long size, TreeHash root, Instant at) {

    public TreeHead {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }
}
