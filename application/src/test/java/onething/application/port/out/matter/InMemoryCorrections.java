package onething.application.port.out.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.InMemoryListing;
import onething.domain.correction.Correction;
import onething.domain.correction.Correction.State;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryCorrections implements Corrections {

    private final Map<UUID, Versioned<Correction>> stored = new LinkedHashMap<>();
    private final InMemoryListing<Found> latestFirst = new InMemoryListing<>(
            "corrections",
            found -> "%020d %s"
                    .formatted(
                            Long.MAX_VALUE
                                    - found.correction().value().request().at().toEpochMilli(),
                            found.correction().value().id()));
    private final InMemoryListing<Found> earliestFirst = new InMemoryListing<>(
            "waiting",
            found -> "%020d %s"
                    .formatted(
                            found.correction().value().request().at().toEpochMilli(),
                            found.correction().value().id()));
    private final InMemoryMatters matters;

    public InMemoryCorrections(InMemoryMatters matters) {
        this.matters = matters;
    }

    public synchronized boolean isWaiting(MatterId matter) {
        return stored.values().stream()
                .map(Versioned::value)
                .anyMatch(correction -> correction.state() == State.WAITING
                        && correction.matter().equals(matter));
    }

    @Override
    public Flux<Versioned<Correction>> ask(List<Correction> asked) {
        return Flux.defer(() -> Flux.fromIterable(askedAtOnce(asked)));
    }

    private synchronized List<Versioned<Correction>> askedAtOnce(List<Correction> asked) {
        var all = new ArrayList<Versioned<Correction>>();
        for (var correction : asked) {
            var kept = stored.values().stream()
                    .filter(each -> each.value().state() == State.WAITING
                            && each.value().matter().equals(correction.matter())
                            && each.value()
                                    .request()
                                    .field()
                                    .equals(correction.request().field()))
                    .findFirst()
                    .map(before -> before.map(
                                    _ -> renamed(correction, before.value().id()))
                            .next())
                    .orElseGet(() -> new Versioned<>(correction, 0));
            stored.put(kept.value().id(), kept);
            all.add(kept);
        }
        return all;
    }

    private static Correction renamed(Correction correction, UUID id) {
        return new Correction(
                id,
                correction.matter(),
                correction.request(),
                correction.kept(),
                correction.salt(),
                correction.ruling());
    }

    @Override
    public Mono<Void> settle(List<Settled> settled) {
        return Mono.defer(() -> {
            settled.forEach(this::requirePresent);
            var changes = settled.stream().map(Settled::change).toList();
            return matters.save(changes.getFirst(), changes.subList(1, changes.size()), List.of())
                    .doOnNext(_ -> settled.forEach(this::store))
                    .then();
        });
    }

    private synchronized void requirePresent(Settled settled) {
        settled.version().ifPresent(version -> {
            var present = stored.get(settled.correction().id());
            if (present.version() != version || present.value().state() != State.WAITING) {
                throw new ChangedMeanwhile(present.version()).refused();
            }
        });
    }

    private synchronized void store(Settled settled) {
        long version = settled.version().map(before -> before + 1).orElse(0L);
        stored.put(settled.correction().id(), new Versioned<>(settled.correction(), version));
    }

    @Override
    public Mono<Versioned<Correction>> find(UUID id) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                return stored.get(id);
            }
        });
    }

    @Override
    public Mono<Page<Found>> of(PersonId applicant, Optional<String> after, int limit) {
        return matching(found ->
                        found.correction().value().request().applicant().equals(applicant))
                .flatMap(all -> latestFirst.page(all, after, limit));
    }

    @Override
    public Mono<Page<Found>> waiting(OfficeCode office, DistrictCode district, Optional<String> after, int limit) {
        return matching(found -> found.correction().value().state() == State.WAITING
                        && found.file().office().equals(office)
                        && district.covers(found.file().district()))
                .flatMap(all -> earliestFirst.page(all, after, limit));
    }

    private Mono<List<Found>> matching(Predicate<Found> wanted) {
        return Flux.defer(() -> Flux.fromIterable(all()))
                .concatMap(each -> matters.find(each.value().matter())
                        .map(record -> new Found(each, record.value().matter().file())))
                .filter(wanted)
                .collectList();
    }

    private synchronized List<Versioned<Correction>> all() {
        return List.copyOf(stored.values());
    }
}
