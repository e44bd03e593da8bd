package onething.application.service.token;

import java.time.Clock;
import java.util.UUID;
import onething.application.port.in.token.EndSession;
import onething.application.port.out.token.Grants;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// See [EndSession].
public final class EndSessionService implements EndSession {

    private final Grants grants;
    private final Clock clock;

    public EndSessionService(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public Mono<Void> end(PersonId person, UUID session) {
        return Mono.defer(() -> grants.revoke(person, session, clock.instant()));
    }
}
