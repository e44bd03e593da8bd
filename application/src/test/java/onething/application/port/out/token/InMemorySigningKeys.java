package onething.application.port.out.token;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemorySigningKeys implements SigningKeys {

    private final List<SigningKey> keys = new CopyOnWriteArrayList<>();

    @Override
    public Flux<SigningKey> all() {
        return Flux.defer(() -> Flux.fromStream(keys.stream().sorted(Comparator.comparing(SigningKey::signsFrom))));
    }

    @Override
    public Mono<Void> add(SigningKey key) {
        return Mono.fromRunnable(() -> {
            if (keys.stream().noneMatch(other -> other.signsUntil().isAfter(key.signsFrom()))) {
                keys.add(key);
            }
        });
    }

    @Override
    public Mono<Void> removeEndedBefore(Instant end) {
        return Mono.fromRunnable(() -> keys.removeIf(key -> key.signsUntil().isBefore(end)));
    }
}
