package onething.application.port.in.factor;

import java.time.Instant;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Begins to add a passkey to the second factor of the caller.
@FunctionalInterface
public interface BeginPasskey {

    /// Fails with a `Refused` for `StepUpRequired`, `SecondFactorMissing` (a passkey stands beside the app and its
    /// recovery codes) or `PasskeysFull`.
    ///
    /// @param provenAt when the person last proved who they are
    Mono<Begun> begin(PersonId person, Instant provenAt);

    /// @param account the name that the authenticator shows
    /// @param service the name of the service that the authenticator shows
    record Begun(PersonId person, String account, String service, PasskeyRequest request) {}
}
