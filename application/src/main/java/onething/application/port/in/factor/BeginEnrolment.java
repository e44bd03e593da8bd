package onething.application.port.in.factor;

import java.time.Instant;
import onething.domain.factor.Enrolment;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Begins to set up a second factor: the service draws a secret, which the person scans with an authenticator app.
@FunctionalInterface
public interface BeginEnrolment {

    /// The secret replaces one that was not confirmed. Fails with a `Refused` for `StepUpRequired`, `RoleLacking`
    /// (the staff alone have a second factor) or `SecondFactorPresent`.
    ///
    /// @param provenAt when the person last proved who they are
    Mono<Begun> begin(PersonId person, Instant provenAt);

    /// @param uri what the app reads from a QR code
    record Begun(Enrolment enrolment, String uri) {

        @Override
        public String toString() {
            return "Begun[…]";
        }
    }
}
