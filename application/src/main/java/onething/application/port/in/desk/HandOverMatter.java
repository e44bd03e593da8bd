package onething.application.port.in.desk;

import onething.application.port.in.desk.ClaimMatter.Claimed;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// An officer hands a matter that they have claimed over to a colleague who may handle it too. An approver
/// may hand over any matter of the office. Only an approver may hand over a report (举报): that is how a
/// report is assigned.
@FunctionalInterface
public interface HandOverMatter {

    /// Fails with a `Refused` for `RoleLacking` (the matter is not the caller's, and the caller is no
    /// approver), `MatterUnknown`, `ChangedMeanwhile`, `ColleagueUnknown`, `NotAssigned` (the matter is a
    /// report, and the caller is no approver), `InputsInvalid` without a reason (a report needs none), or
    /// `ActionNotLawful` once the matter has ended.
    Mono<Claimed> handOver(Command command);

    /// @param version the version that the officer has seen
    /// @param reason  for the trail, which the applicant reads too
    record Command(Actor who, MatterId matter, long version, PersonId to, Text reason) {}
}
