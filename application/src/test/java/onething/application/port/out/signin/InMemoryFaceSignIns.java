package onething.application.port.out.signin;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import onething.domain.signin.FaceSignIn;
import onething.domain.signin.FaceSignIn.AtProvider;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

public final class InMemoryFaceSignIns implements FaceSignIns {

    private final Map<SecretHash, FaceSignIn> byId = new ConcurrentHashMap<>();
    private final Map<SecretHash, SecretHash> byState = new ConcurrentHashMap<>();

    @Override
    public Mono<Void> add(AtProvider begun) {
        return Mono.fromRunnable(() -> {
            byId.put(begun.file().id(), begun);
            byState.put(begun.state(), begun.file().id());
        });
    }

    @Override
    public Mono<FaceSignIn> find(SecretHash id) {
        return Mono.fromSupplier(() -> byId.get(id));
    }

    @Override
    public Mono<AtProvider> takeByState(SecretHash state) {
        return Mono.fromSupplier(() -> byState.remove(state))
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .ofType(AtProvider.class);
    }

    @Override
    public Mono<FaceSignIn> advance(FaceSignIn from, FaceSignIn to) {
        return Mono.fromSupplier(() -> byId.computeIfPresent(
                        from.file().id(), (_, now) -> now.getClass() == from.getClass() ? to : now))
                .filter(now -> now == to);
    }
}
