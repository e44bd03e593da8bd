package onething.application.port.in.staff;

import java.util.List;
import onething.application.port.Versioned;
import onething.domain.account.StaffAccount;
import onething.domain.account.StaffChange;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Somebody on the staff, with everything that was ever changed about them.
@FunctionalInterface
public interface ReadStaff {

    /// Fails with a `Refused` for `RoleLacking` or `StaffUnknown`.
    Mono<Record> read(Actor who, PersonId person);

    /// @param changes the latest last
    record Record(Versioned<StaffAccount> account, List<StaffChange> changes) {

        public Record {
            changes = List.copyOf(changes);
        }
    }
}
