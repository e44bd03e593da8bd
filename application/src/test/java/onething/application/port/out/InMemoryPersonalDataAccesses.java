package onething.application.port.out;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import onething.application.port.Page;
import onething.application.port.out.matter.Matters;
import onething.domain.access.PersonalDataAccess;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryPersonalDataAccesses implements PersonalDataAccesses {

    private final List<PersonalDataAccess> stored = new CopyOnWriteArrayList<>();
    private final Map<PersonId, Long> numbers = new HashMap<>();
    private final InMemoryListing<Found> listing = new InMemoryListing<>(
            "looks",
            found -> "%020d %s"
                    .formatted(
                            Long.MAX_VALUE - found.access().at().toEpochMilli(),
                            found.access().id()));
    private final Matters matters;

    public InMemoryPersonalDataAccesses(Matters matters) {
        this.matters = matters;
    }

    @Override
    public Mono<Void> add(PersonalDataAccess access) {
        return Mono.fromRunnable(() -> stored.add(access));
    }

    @Override
    public Mono<Page<Found>> at(PersonId whose, Optional<String> after, int limit) {
        return Flux.fromIterable(new ArrayList<>(stored))
                .filter(access -> access.whose().equals(whose))
                .flatMap(this::found)
                .collectList()
                .flatMap(all -> listing.page(all, after, limit));
    }

    private Mono<Found> found(PersonalDataAccess access) {
        return matters.find(access.matter())
                .map(record -> record.value().matter().file())
                .map(file -> new Found(access, number(access.reader().id()), file.number(), file.guide(), file.code()));
    }

    private synchronized long number(PersonId reader) {
        return numbers.computeIfAbsent(reader, _ -> numbers.size() + 1L);
    }
}
