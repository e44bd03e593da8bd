package onething.application.port.out;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onething.application.port.DeskView;
import onething.application.port.Versioned;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

public final class InMemoryDeskViews implements DeskViews {

    private static final Versioned<List<DeskView>> NONE = new Versioned<>(List.of(), 0);

    private final Map<PersonId, Versioned<List<DeskView>>> stored = new ConcurrentHashMap<>();

    @Override
    public Mono<Versioned<List<DeskView>>> of(PersonId officer) {
        return Mono.fromSupplier(() -> stored.getOrDefault(officer, NONE));
    }

    @Override
    public Mono<Versioned<List<DeskView>>> save(PersonId officer, Versioned<List<DeskView>> views) {
        return Mono.fromCallable(() -> stored.compute(officer, (_, present) -> {
            (present == null ? NONE : present).at(views.version());
            return new Versioned<>(List.copyOf(views.value()), views.version()).next();
        }));
    }
}
