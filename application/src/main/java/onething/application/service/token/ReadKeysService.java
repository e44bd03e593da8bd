package onething.application.service.token;

import java.time.Duration;
import java.util.List;
import onething.application.port.in.token.ReadKeys;
import onething.application.port.out.token.SigningKeys;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ReadKeys]. Every request to the API needs the keys, so they are cached for 30 seconds.
public final class ReadKeysService implements ReadKeys {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Mono<List<VerificationKey>> recent;

    public ReadKeysService(SigningKeys keys) {
        this.recent = keys.all()
                .map(key -> new VerificationKey(key.id(), key.publicKey()))
                .collectList()
                .cache(found -> found.isEmpty() ? Duration.ZERO : FRESH, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    @Override
    public Flux<VerificationKey> read() {
        return recent.flatMapIterable(found -> found);
    }
}
