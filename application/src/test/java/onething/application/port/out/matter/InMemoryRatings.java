package onething.application.port.out.matter;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onething.domain.matter.MatterId;
import onething.domain.rating.Rating;
import reactor.core.publisher.Mono;

public final class InMemoryRatings implements Ratings {

    private final Map<MatterId, Rating> stored = new ConcurrentHashMap<>();

    @Override
    public Mono<Rating> find(MatterId matter) {
        return Mono.fromSupplier(() -> stored.get(matter));
    }

    @Override
    public Mono<Rating> add(Rating rating) {
        return Mono.fromSupplier(() -> stored.merge(rating.matter(), rating, (first, _) -> first));
    }
}
