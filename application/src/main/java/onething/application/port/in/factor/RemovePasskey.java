package onething.application.port.in.factor;

import java.time.Instant;
import java.util.UUID;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Removes a passkey of the caller, for example that of a lost security key. Sessions that began with it go on; the
/// caller ends those elsewhere in the list of sessions.
@FunctionalInterface
public interface RemovePasskey {

    /// Fails with a `Refused` for `StepUpRequired` or `PasskeyUnknown`.
    ///
    /// @param provenAt when the caller last proved who they are
    Mono<Void> remove(PersonId person, UUID passkey, Instant provenAt);
}
