package onething.application.port.out.account;

import onething.domain.account.StaffChange;
import onething.domain.party.PersonId;
import onething.domain.retention.AccountClosure;
import reactor.core.publisher.Mono;

/// Closes accounts of citizens and enterprises.
public interface AccountClosures {

    /// Empty when there is no account, or not one of a citizen or an enterprise.
    Mono<AccountClosure> look(PersonId person);

    /// Deletes what belongs to the account, makes it nobody's, and records the change, in one statement. Gives
    /// whether it was done: nothing is while an obstacle stands against it, or when a draft is being submitted
    /// meanwhile.
    Mono<Boolean> close(StaffChange change);
}
