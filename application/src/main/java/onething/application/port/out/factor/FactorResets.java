package onething.application.port.out.factor;

import java.util.UUID;
import onething.domain.account.StaffChange;
import onething.domain.factor.FactorReset;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The proposed resets of lost second factors. One statement stores a step together with its record.
public interface FactorResets {

    /// False if another reset of this person waits.
    Mono<Boolean> propose(FactorReset reset, StaffChange change);

    /// Gives those that wait for an approval, the oldest first.
    Flux<FactorReset> waiting();

    /// Empty when there is none, or it was decided.
    Mono<FactorReset> find(UUID reset);

    /// False if it no longer waits.
    Mono<Boolean> withdraw(UUID reset, StaffChange change);

    /// Ends the proposal, removes the second factor and its recovery codes, and ends every session of the person.
    /// False if the reset no longer waits.
    Mono<Boolean> approve(UUID reset, StaffChange change);
}
