package onething.application.port.out;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import onething.domain.access.UnmaskedAccess;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryUnmaskedAccesses implements UnmaskedAccesses {

    private final List<UnmaskedAccess> stored = new CopyOnWriteArrayList<>();

    @Override
    public Mono<Void> add(UnmaskedAccess view) {
        return Mono.fromRunnable(() -> stored.addFirst(view));
    }

    @Override
    public Flux<UnmaskedAccess> of(PersonId whose) {
        return Flux.fromIterable(stored).filter(view -> view.whose().equals(whose));
    }
}
