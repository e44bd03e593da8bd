package onething.application.port.in.token;

import java.util.UUID;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Signs a person out in one place. The session's tokens are refused at once.
@FunctionalInterface
public interface EndSession {

    /// Nothing changes if the person has no session with that id.
    Mono<Void> end(PersonId person, UUID session);
}
