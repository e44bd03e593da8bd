package onething.application.port.in.staff;

import java.util.List;
import onething.application.port.Versioned;
import onething.domain.account.StaffAccount;
import onething.domain.account.StaffChange;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Reads a staff member with all changes of their account.
@FunctionalInterface
public interface ReadStaff {

    /// Fails with a `Refused` for `RoleLacking` or `StaffUnknown`.
    Mono<Record> read(Actor who, PersonId person);

    /// @param changes the oldest first
    record Record(Versioned<StaffAccount> account, List<StaffChange> changes) {

        public Record {
            changes = List.copyOf(changes);
        }
    }
}
