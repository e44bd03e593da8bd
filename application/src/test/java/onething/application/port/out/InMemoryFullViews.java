package onething.application.port.out;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import onething.domain.look.FullView;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryFullViews implements FullViews {

    private final List<FullView> stored = new CopyOnWriteArrayList<>();

    @Override
    public Mono<Void> add(FullView view) {
        return Mono.fromRunnable(() -> stored.addFirst(view));
    }

    @Override
    public Flux<FullView> of(PersonId whose) {
        return Flux.fromIterable(stored).filter(view -> view.whose().equals(whose));
    }
}
