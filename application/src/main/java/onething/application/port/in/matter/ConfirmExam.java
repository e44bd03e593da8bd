package onething.application.port.in.matter;

import onething.application.port.Versioned;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Confirms the day and place of an exam (现场鉴定).
@FunctionalInterface
public interface ConfirmExam {

    /// Fails with a `Refused` for `MatterUnknown`, `ChangedMeanwhile`, or `ActionNotLawful` when there is
    /// no exam to confirm.
    Mono<Versioned<Matter>> confirm(Command command);

    /// @param version the version that the caller has seen
    record Command(Actor who, MatterId matter, long version) {}
}
