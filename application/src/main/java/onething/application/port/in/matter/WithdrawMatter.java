package onething.application.port.in.matter;

import onething.application.port.Versioned;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// 撤回: possible at any time before the decision. A matter of the same bundle that waited for this one is
/// closed with it.
@FunctionalInterface
public interface WithdrawMatter {

    /// Fails with a `Refused` for `MatterUnknown`, `ChangedMeanwhile`, or `ActionNotLawful` after the
    /// decision or the end.
    Mono<Versioned<Matter>> withdraw(Command command);

    /// @param version the version that the caller has seen
    /// @param reason  may be blank
    record Command(Actor who, MatterId matter, long version, Text reason) {}
}
