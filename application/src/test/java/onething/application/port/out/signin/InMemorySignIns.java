package onething.application.port.out.signin;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onething.domain.party.PersonId;
import onething.domain.signin.SecretHash;
import onething.domain.signin.SignIn;
import reactor.core.publisher.Mono;

public final class InMemorySignIns implements SignIns {

    private final Map<SecretHash, SignIn> waiting = new ConcurrentHashMap<>();

    @Override
    public Mono<Void> add(SignIn signIn) {
        return Mono.fromRunnable(() -> waiting.put(signIn.id(), signIn));
    }

    @Override
    public Mono<SignIn> find(SecretHash id) {
        return Mono.fromSupplier(() -> waiting.get(id));
    }

    @Override
    public Mono<Void> prove(SecretHash id, PersonId person) {
        return Mono.fromRunnable(() -> waiting.computeIfPresent(
                id,
                (_, found) -> new SignIn(
                        found.id(), found.browser(), found.request(), found.expires(), Optional.of(person))));
    }

    @Override
    public Mono<SignIn> take(SecretHash id) {
        return Mono.fromSupplier(() -> waiting.remove(id));
    }
}
