package onething.application.service.token;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import onething.application.port.in.token.Tokens;
import onething.application.port.out.token.TokenIssuer;
import onething.application.port.out.token.TokenIssuer.Claims;
import onething.domain.account.Account;
import onething.domain.account.Scope;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Creates the answer to a token request of any grant type.
public final class TokenGrant {

    private final SigningKeyring keyring;
    private final Clock clock;

    public TokenGrant(SigningKeyring keyring, Clock clock) {
        this.keyring = keyring;
        this.clock = clock;
    }

    Mono<Tokens> of(
            Account account, RefreshFamily family, Set<Scope> scopes, Optional<String> nonce, Secret refreshToken) {
        return keyring.sign(new Claims(account, family, scopes, nonce, clock.instant()))
                .map(signed ->
                        new Tokens(signed.accessToken(), TokenIssuer.LIFE, refreshToken, signed.idToken(), scopes));
    }
}
