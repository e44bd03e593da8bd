package onething.application.port.in.factor;

import onething.domain.account.StaffAccount;
import onething.domain.factor.FactorReset;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Lists the resets that wait for an approval, the oldest first.
@FunctionalInterface
public interface ListFactorResets {

    /// Fails with a `Refused` for `RoleLacking`.
    Flux<Waiting> list(Actor who);

    /// @param account  whose second factor it is
    /// @param own      whether the caller proposed it, and so cannot approve it
    record Waiting(FactorReset reset, StaffAccount account, boolean own) {}
}
