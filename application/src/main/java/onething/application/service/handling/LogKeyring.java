package onething.application.service.handling;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import onething.application.port.out.Ids;
import onething.application.port.out.transparency.LogKeys.LogKey;
import onething.application.port.out.transparency.LogKeys;
import onething.application.port.out.transparency.LogSigner;
import onething.domain.transparency.InclusionPromise;
import onething.domain.transparency.Signed;
import onething.domain.transparency.TreeHead;
import reactor.core.publisher.Mono;

/// Signs with the newest key of the log, and makes the first one. Every paper needs it, so it is remembered for a
/// minute.
public final class LogKeyring {

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
        return keys.all().takeLast(1).next().switchIfEmpty(Mono.defer(this::first));
    }

    /// Two nodes may make a key at the same time; both use the one that was stored.
    private Mono<LogKey> first() {
        return signer.newKeyPair()
                .map(pair -> new LogKey(
                        ids.next().toString(),
                        (ECPrivateKey) pair.getPrivate(),
                        (ECPublicKey) pair.getPublic(),
                        clock.instant()))
                .flatMap(keys::addFirst)
                .thenMany(keys.all())
                .takeLast(1)
                .single();
    }
}
