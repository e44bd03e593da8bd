package onething.application.port.in.desk;

import onething.application.port.in.desk.ClaimMatter.Claimed;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// An officer gives a matter that they are at to a colleague who handles it too. An approver gives any matter of the office to
/// one, and only an approver a report (举报): that is how it is assigned.
@FunctionalInterface
public interface HandOverMatter {

    /// Fails with a `Refused` for `RoleLacking` (the matter is not the caller's, and the caller no approver),
    /// `MatterUnknown`, `ChangedMeanwhile`, `ColleagueUnknown`, `NotAssigned` (the matter is a report, and the caller no
    /// approver), `InputsInvalid` without a reason (a report needs none), or `ActionNotLawful` once the matter has ended.
    Mono<Claimed> handOver(Command command);

    /// @param version the version that the officer has seen
    /// @param reason  for the trail, which the applicant reads too
    record Command(Actor who, MatterId matter, long version, PersonId to, Text reason) {}
}
