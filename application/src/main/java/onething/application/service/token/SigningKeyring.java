package onething.application.service.token;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import onething.application.port.out.token.SigningKeys;
import onething.application.port.out.token.SigningKeys.SigningKey;
import onething.application.port.out.token.TokenIssuer;
import reactor.core.publisher.Mono;

/// Gives the key that signs now.
public final class SigningKeyring {

    private final SigningKeys keys;
    private final TokenIssuer issuer;
    private final Clock clock;

    public SigningKeyring(SigningKeys keys, TokenIssuer issuer, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
    }

    Mono<TokenIssuer.Signed> sign(TokenIssuer.Claims claims) {
        return keys.all()
                .collectList()
                .map(all -> signing(all, clock.instant()))
                .flatMap(key -> issuer.sign(key, claims));
    }

    private static SigningKey signing(List<SigningKey> keys, Instant now) {
        return keys.reversed().stream()
                .filter(key -> !key.signsFrom().isAfter(now) && key.signsUntil().isAfter(now))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no signing key is valid now"));
    }
}
