package onething.application.port.in.desk;

import java.util.Optional;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// An officer claims a matter or hands it back. A claim shows colleagues who works on the matter; it locks
/// nothing.
@FunctionalInterface
public interface ClaimMatter {

    /// Fails with a `Refused` for `RoleLacking` (only an approver may change a colleague's claim),
    /// `MatterUnknown`, `ChangedMeanwhile`, `NotAssigned` for a report (the head assigns it, see
    /// [HandOverMatter]), or `ActionNotLawful` once the matter has ended.
    Mono<Claimed> claim(Command command);

    /// @param version  the version that the officer has seen
    /// @param handBack whether the matter is handed back instead of claimed
    record Command(Actor who, MatterId matter, long version, boolean handBack) {}

    record Claimed(MatterId matter, long version, Optional<PersonId> claimant) {}
}
