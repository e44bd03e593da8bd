package onething.application.port.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import onething.domain.favourite.Favourite;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryFavourites implements Favourites {

    private final Map<PersonId, List<Favourite>> stored = new ConcurrentHashMap<>();

    @Override
    public Mono<Favourite> add(PersonId whose, Favourite favourite) {
        return Mono.fromSupplier(() -> {
            var own = own(whose);
            synchronized (own) {
                return own.stream()
                        .filter(each -> each.guide().equals(favourite.guide())
                                && each.matter().equals(favourite.matter()))
                        .findFirst()
                        .orElseGet(() -> {
                            own.add(favourite);
                            return favourite;
                        });
            }
        });
    }

    @Override
    public Flux<Favourite> of(PersonId whose) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(own(whose))));
    }

    @Override
    public Mono<Void> remove(PersonId whose, UUID favourite) {
        return Mono.fromRunnable(() -> own(whose).removeIf(each -> each.id().equals(favourite)));
    }

    private List<Favourite> own(PersonId whose) {
        return stored.computeIfAbsent(whose, _ -> new ArrayList<>());
    }
}
