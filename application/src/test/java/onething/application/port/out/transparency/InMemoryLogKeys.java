package onething.application.port.out.transparency;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryLogKeys implements LogKeys {

    private final List<LogKey> keys = new CopyOnWriteArrayList<>();

    @Override
    public Flux<LogKey> all() {
        return Flux.defer(() -> Flux.fromIterable(keys));
    }

    @Override
    public Mono<Void> add(LogKey key, int known) {
        return Mono.fromRunnable(() -> addNow(key, known));
    }

    private synchronized void addNow(LogKey key, int known) {
        if (keys.size() == known) {
            keys.add(key);
        }
    }
}
