package onething.application.service.token;

import java.time.Clock;
import onething.application.port.in.token.RevokeToken;
import onething.application.port.out.token.Grants;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// See [RevokeToken].
public final class RevokeTokenService implements RevokeToken {

    private final Grants grants;
    private final Clock clock;

    public RevokeTokenService(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public Mono<Void> revoke(Secret token, String client) {
        return Mono.defer(() -> grants.revoke(token.hash(), client, clock.instant()));
    }
}
