package onething.application.service.token;

import java.util.Optional;
import onething.application.port.in.token.Tokens;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.token.Grants;
import onething.domain.account.Account;
import onething.domain.signin.RefreshFamily;
import reactor.core.publisher.Mono;

/// Opens a family of refresh tokens and gives its first token with the other tokens.
final class RefreshFamilyStarter {

    private final Grants grants;
    private final Secrets secrets;
    private final TokenGrant tokens;

    RefreshFamilyStarter(Grants grants, Secrets secrets, TokenGrant tokens) {
        this.grants = grants;
        this.secrets = secrets;
        this.tokens = tokens;
    }

    Mono<Tokens> open(RefreshFamily family, Account account, Optional<String> nonce) {
        return secrets.draw()
                .delayUntil(refresh -> grants.open(family, refresh.hash()))
                .flatMap(refresh -> tokens.of(account, family, family.scopes(), nonce, refresh));
    }
}
