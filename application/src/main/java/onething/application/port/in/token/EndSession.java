package onething.application.port.in.token;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Signs a person out in one place. The session's tokens are refused at once. Who finds an open phone must not lock
/// its owner out elsewhere, so another session than the one at hand needs a fresh proof.
@FunctionalInterface
public interface EndSession {

    /// Nothing changes if the person has no session with that id. Fails with a `Refused` for `StepUpRequired`.
    Mono<Void> end(Command command);

    /// @param own      the session of the request, if it has one
    /// @param provenAt when the person last proved who they are
    record Command(PersonId person, UUID session, Optional<UUID> own, Instant provenAt) {

        public boolean isOwn() {
            return own.filter(session::equals).isPresent();
        }
    }
}
