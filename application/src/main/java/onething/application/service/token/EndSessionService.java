package onething.application.service.token;

import java.time.Clock;
import onething.application.port.in.token.EndSession;
import onething.application.port.out.token.Grants;
import onething.application.service.access.FreshProof;
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
    public Mono<Void> end(Command command) {
        return (command.isOwn() ? Mono.<Void>empty() : FreshProof.required(command.provenAt(), clock))
                .then(Mono.defer(() -> grants.revoke(command.person(), command.session(), clock.instant())));
    }
}
