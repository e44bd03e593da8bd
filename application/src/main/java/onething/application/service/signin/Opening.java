package onething.application.service.signin;

import java.util.Optional;
import onething.application.port.in.signin.Tokens;
import onething.application.port.out.signin.Grants;
import onething.application.port.out.signin.Secrets;
import onething.domain.signin.Account;
import onething.domain.signin.RefreshFamily;
import reactor.core.publisher.Mono;

/// Opens a family of refresh tokens with its first, and gives it beside the other tokens.
final class Opening {

    private final Grants grants;
    private final Secrets secrets;
    private final TokenGrant tokens;

    Opening(Grants grants, Secrets secrets, TokenGrant tokens) {
        this.grants = grants;
        this.secrets = secrets;
        this.tokens = tokens;
    }

    Mono<Tokens> open(RefreshFamily family, Account account, Optional<String> nonce) {
        return secrets.draw()
                .delayUntil(refresh -> grants.open(family, refresh.fingerprint()))
                .flatMap(refresh ->
                        tokens.of(account, family, family.scopes(), nonce, refresh));
    }
}
