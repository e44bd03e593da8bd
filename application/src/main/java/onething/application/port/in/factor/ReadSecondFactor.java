package onething.application.port.in.factor;

import java.util.List;
import java.util.Optional;
import onething.domain.account.StaffChange;
import onething.domain.factor.Passkey;
import onething.domain.factor.SecondFactor;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Reads the caller's own second factor, and what happened to the account.
@FunctionalInterface
public interface ReadSecondFactor {

    Mono<Found> read(PersonId person);

    /// @param passkeys the oldest first
    /// @param required whether the service requires a second factor of the staff
    /// @param changes  of the caller's account, the oldest first, also those by administrators
    record Found(Optional<SecondFactor> factor, List<Passkey> passkeys, boolean required, List<StaffChange> changes) {

        public Found {
            passkeys = List.copyOf(passkeys);
            changes = List.copyOf(changes);
        }
    }
}
