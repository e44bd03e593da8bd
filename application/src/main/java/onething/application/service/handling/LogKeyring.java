package onething.application.service.handling;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import onething.application.port.out.Ids;
import onething.application.port.out.transparency.LogKeys;
import onething.application.port.out.transparency.LogKeys.LogKey;
import onething.application.port.out.transparency.LogSigner;
import onething.domain.transparency.InclusionPromise;
import onething.domain.transparency.Signed;
import onething.domain.transparency.TreeHead;
import reactor.core.publisher.Mono;

/// Signs with the newest key of the log, and makes the first one, and another one after [#LIFE]: a thief
/// of a key can sign false heads for a year at most. Older public keys stay published, so what they signed verifies
/// for ever. Every paper needs the key, so it is remembered for a minute.
public final class LogKeyring {

    /// How long a key signs.
    public static final Duration LIFE = Duration.ofDays(365);

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final LogKeys keys;
    private final LogSigner signer;
    private final Ids ids;
    private final Clock clock;
    private final Mono<LogKey> current;

    public LogKeyring(LogKeys keys, LogSigner signer, Ids ids, Clock clock) {
        this.keys = keys;
        this.signer = signer;
        this.ids = ids;
        this.clock = clock;
        this.current = Mono.defer(this::found).cache(_ -> FRESH, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    public Mono<Signed<InclusionPromise>> promise(List<String> events) {
        return current.flatMap(key -> signer.sign(key, InclusionPromise.of(events, clock.instant())));
    }

    public Mono<Signed<TreeHead>> sign(TreeHead head) {
        return current.flatMap(key -> signer.sign(key, head));
    }

    private Mono<LogKey> found() {
        return keys.all()
                .collectList()
                .flatMap(known -> known.stream()
                        .skip(Math.max(0, known.size() - 1))
                        .filter(last -> clock.instant().isBefore(last.made().plus(LIFE)))
                        .findFirst()
                        .map(Mono::just)
                        .orElseGet(() -> next(known.size())));
    }

    /// Two nodes may make a key at the same time; both use the one that was stored.
    private Mono<LogKey> next(int known) {
        return signer.newKeyPair()
                .map(pair -> new LogKey(
                        ids.next().toString(),
                        (ECPrivateKey) pair.getPrivate(),
                        (ECPublicKey) pair.getPublic(),
                        clock.instant()))
                .flatMap(key -> keys.add(key, known))
                .thenMany(keys.all())
                .takeLast(1)
                .single();
    }
}
