package onething.application.port.out.live;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;
import onething.domain.presence.Viewer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryViewers implements Viewers {

    private final Map<Key, Viewer> stored = new LinkedHashMap<>();

    @Override
    public Flux<Viewer> announce(Viewer viewer, Instant now) {
        return Flux.defer(() -> Flux.fromIterable(announceNow(viewer, now)));
    }

    @Override
    public Mono<Void> leave(MatterId matter, PersonId officer) {
        return Mono.fromRunnable(() -> forget(matter, officer));
    }

    private synchronized List<Viewer> announceNow(Viewer viewer, Instant now) {
        stored.put(new Key(viewer.matter(), viewer.officer()), viewer);
        stored.values().removeIf(each -> !now.isBefore(each.until()));
        return stored.values().stream()
                .filter(each -> each.matter().equals(viewer.matter()))
                .toList();
    }

    private synchronized void forget(MatterId matter, PersonId officer) {
        stored.remove(new Key(matter, officer));
    }

    private record Key(MatterId matter, PersonId officer) {}
}
