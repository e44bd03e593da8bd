package onething.application.port.in.desk;

import java.util.Optional;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// An officer takes a matter up, or hands it back. A claim tells colleagues who is at it; it locks nothing.
@FunctionalInterface
public interface ClaimMatter {

    /// Fails with a `Refused` for `RoleLacking` (a colleague's claim is an approver's to change),
    /// `MatterUnknown`, `ChangedMeanwhile`, `NotAssigned` for a report (the head assigns it, see [HandOverMatter]), or
    /// `ActionNotLawful` once the matter has ended.
    Mono<Claimed> claim(Command command);

    /// @param version  the version that the officer has seen
    /// @param handBack whether the matter is handed back instead of taken up
    record Command(Actor who, MatterId matter, long version, boolean handBack) {}

    record Claimed(MatterId matter, long version, Optional<PersonId> claimant) {}
}
