package onething.application.port.in.staff;

import onething.domain.account.StaffAccount;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Reads a staff member's current office and roles. Their token cannot be relied on, because it stays valid
/// for minutes after a suspension.
@FunctionalInterface
public interface ReadPlace {

    /// Empty for a person who is suspended or was never a staff member.
    Mono<StaffAccount> read(PersonId person);
}
