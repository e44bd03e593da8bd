package onething.application.port;

import java.util.List;
import java.util.Optional;
import onething.domain.transparency.InclusionPromise;
import onething.domain.transparency.InclusionProof;
import onething.domain.transparency.Signed;
import onething.domain.transparency.TreeHead;

/// What proves the events behind a paper or a receipt.
///
/// @param events  each event
/// @param head    the signed head of the log to which the proofs lead; empty before the first one
/// @param promise what the service promised when it issued the paper
public record TrailProof(
        List<EventProof> events, Optional<Signed<TreeHead>> head, Optional<Signed<InclusionPromise>> promise) {

    public TrailProof {
        events = List.copyOf(events);
    }

    /// Whether every event is in the log under a signed head.
    public boolean isComplete() {
        return events.stream().allMatch(event -> event.inclusion().isPresent());
    }

    /// @param hash      the event's own hash, 64 hexadecimal digits
    /// @param inclusion empty until a signed head has it
    public record EventProof(String hash, Optional<InclusionProof> inclusion) {}
}
