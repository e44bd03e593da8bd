package onething.application.port.out.token;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import onething.application.port.out.token.SigningKeys.SigningKey;
import onething.domain.account.Account;
import onething.domain.account.Scope;
import onething.domain.signin.RefreshFamily;
import reactor.core.publisher.Mono;

/// Writes and signs tokens (RFC 9068, OpenID Connect).
public interface TokenIssuer {

    /// The lifetime of an access token, as long as its family lasts.
    Duration LIFE = Duration.ofMinutes(10);

    Mono<Signed> sign(SigningKey key, Claims claims);

    Mono<KeyPair> newKeyPair();

    /// @param family of the refresh tokens issued with it: the access token ends with them
    record Claims(Account account, RefreshFamily family, Set<Scope> scopes, Optional<String> nonce, Instant now) {}

    /// @param idToken when `openid` was asked for
    record Signed(String accessToken, Optional<String> idToken) {

        @Override
        public String toString() {
            return "Signed[…]";
        }
    }
}
