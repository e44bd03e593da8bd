package onething.application.port.in.factor;

import java.util.UUID;
import onething.domain.party.PersonId;
import onething.domain.text.Line;
import reactor.core.publisher.Mono;

/// Gives a passkey of the caller another name.
@FunctionalInterface
public interface RenamePasskey {

    /// Fails with a `Refused` for `PasskeyUnknown`.
    ///
    /// @param name not blank
    Mono<Void> rename(PersonId person, UUID passkey, Line name);
}
