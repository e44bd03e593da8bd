package onething.application.service.token;

import java.time.Clock;
import java.util.UUID;
import onething.application.port.in.token.CheckSession;
import onething.application.port.out.token.Grants;
import reactor.core.publisher.Mono;

/// See [CheckSession]. Every request checks again: a sign-out takes effect at once.
public final class CheckSessionService implements CheckSession {

    private final Grants grants;
    private final Clock clock;

    public CheckSessionService(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> lasts(UUID session) {
        return Mono.defer(() -> grants.isLive(session, clock.instant()));
    }
}
