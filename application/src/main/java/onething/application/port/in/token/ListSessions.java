package onething.application.port.in.token;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.domain.party.PersonId;
import onething.domain.signin.Authentication;
import reactor.core.publisher.Flux;

/// Lists where a person is signed in now, so they find a lost phone or a sign-in that is not theirs.
@FunctionalInterface
public interface ListSessions {

    /// Gives the sessions that last, the one used last first; at most [#MOST].
    ///
    /// @param own the session of the request, if it has one
    Flux<Session> list(PersonId person, Optional<UUID> own);

    /// How many sessions a list has at most: more than a person reads.
    int MOST = 100;

    /// @param client   the name of the program that the person signed in to
    /// @param lastUsed when it last got tokens, so up to an access token's lifetime before its last request
    /// @param expires  when it ends by itself, if it is not used again
    /// @param own      whether it is the session of the request
    record Session(UUID id, String client, Authentication signedIn, Instant lastUsed, Instant expires, boolean own) {}
}
