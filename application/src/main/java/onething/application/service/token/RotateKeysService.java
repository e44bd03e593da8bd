package onething.application.service.token;

import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import onething.application.port.in.token.RotateKeys;
import onething.application.port.out.Ids;
import onething.application.port.out.token.SigningKeys;
import onething.application.port.out.token.SigningKeys.SigningKey;
import onething.application.port.out.token.TokenIssuer;
import reactor.core.publisher.Mono;

/// See [RotateKeys]. A key signs for 30 days; its successor is published a week before it signs.
public final class RotateKeysService implements RotateKeys {

    private static final Duration SIGNS = Duration.ofDays(30);
    private static final Duration PUBLISHED_BEFORE = Duration.ofDays(7);

    private final SigningKeys keys;
    private final TokenIssuer issuer;
    private final Ids ids;
    private final Clock clock;

    public RotateKeysService(SigningKeys keys, TokenIssuer issuer, Ids ids, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Void> rotate() {
        return keys.all()
                .collectList()
                .flatMap(all -> clock.instant().isBefore(wanted(all)) ? Mono.empty() : added(next(all)))
                .then(Mono.defer(
                        () -> keys.removeEndedBefore(clock.instant().minus(TokenIssuer.LIFE.multipliedBy(2)))));
    }

    /// Gives when the next key must exist.
    private Instant wanted(List<SigningKey> all) {
        return all.isEmpty() ? Instant.MIN : all.getLast().signsUntil().minus(PUBLISHED_BEFORE);
    }

    private Instant next(List<SigningKey> all) {
        var now = clock.instant();
        return all.isEmpty() || all.getLast().signsUntil().isBefore(now)
                ? now
                : all.getLast().signsUntil();
    }

    private Mono<Void> added(Instant from) {
        return issuer.newKeyPair().flatMap(pair -> keys.add(key(pair, from)));
    }

    private SigningKey key(KeyPair pair, Instant from) {
        return new SigningKey(
                ids.next().toString(),
                (ECPrivateKey) pair.getPrivate(),
                (ECPublicKey) pair.getPublic(),
                from,
                from.plus(SIGNS));
    }
}
