package onething.application.port.in.factor;

import java.time.Instant;
import onething.domain.factor.Passkey;
import onething.domain.factor.PasskeyAnswer;
import onething.domain.party.PersonId;
import onething.domain.text.Line;
import reactor.core.publisher.Mono;

/// Adds a passkey that the caller has made after [BeginPasskey].
@FunctionalInterface
public interface AddPasskey {

    /// Fails with a `Refused` for `StepUpRequired`, `PasskeyRefused`, `SecondFactorMissing` or `PasskeysFull`.
    Mono<Passkey> add(Command command);

    /// @param name     not blank
    /// @param provenAt when the person last proved who they are
    record Command(PersonId person, Line name, PasskeyAnswer.Made answer, Instant provenAt) {}
}
