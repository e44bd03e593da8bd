package onething.application.service.token;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.token.Tokens;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.token.Grants;
import onething.domain.account.Account;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Opens a family of refresh tokens and gives its first token with the other tokens.
final class RefreshFamilyStarter {

    private final Grants grants;
    private final Secrets secrets;
    private final TokenGrant tokens;
    private final Clock clock;

    RefreshFamilyStarter(Grants grants, Secrets secrets, TokenGrant tokens, Clock clock) {
        this.grants = grants;
        this.secrets = secrets;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// @param replaced a refresh token of the session that the same device had. That session ends first, so no two
    ///   of one device last
    Mono<Tokens> open(RefreshFamily family, Account account, Optional<String> nonce, Optional<Secret> replaced) {
        return Mono.justOrEmpty(replaced)
                .flatMap(token -> grants.revoke(token.hash(), family.client(), clock.instant()))
                .then(secrets.draw())
                .delayUntil(refresh -> grants.open(family, refresh.hash()))
                .flatMap(refresh -> tokens.of(account, family, family.scopes(), nonce, refresh));
    }
}
