package onething.web.transparency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.TrailProof;

/// What proves the events behind a paper.
///
/// @param complete whether the log has all of them under its signed head
public record TrailProofView(
        boolean complete, List<EventView> events, Optional<HeadView> head, Optional<PromiseView> promise) {

    public static TrailProofView of(TrailProof proof) {
        return LogMapper.INSTANCE.toView(proof);
    }

    /// @param inclusion absent until a signed head has it
    record EventView(String hash, Optional<InclusionView> inclusion) {}

    /// @param leaf the place of the event, from 0
    /// @param size of the tree
    record InclusionView(long leaf, long size, List<String> path) {}

    record HeadView(long size, String root, Instant at, String token) {}

    record PromiseView(Instant at, Instant by, String token) {}
}
