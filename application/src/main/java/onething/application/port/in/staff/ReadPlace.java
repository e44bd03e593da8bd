package onething.application.port.in.staff;

import onething.domain.account.StaffAccount;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// What somebody is on the staff at this moment, whatever their token says: a token outlives a
/// suspension by minutes.
@FunctionalInterface
public interface ReadPlace {

    /// Empty for whoever is suspended, or was never on the staff.
    Mono<StaffAccount> read(PersonId person);
}
