package onething.application.port.out.paper;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.out.matter.InMemoryMatters;
import onething.application.port.out.paper.PaperSealer.SealedFiles;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperId;
import onething.domain.paper.Seal;
import onething.domain.paper.SealProgress;
import onething.domain.paper.SealStatus;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The papers of a store that get a seal.
public final class InMemorySealQueue implements SealQueue {

    private final InMemoryMatters matters;
    private final InMemoryIssuedPapers papers;
    private final Map<PaperId, SealProgress> progress = new HashMap<>();
    private final Map<PaperId, UUID> leases = new HashMap<>();

    public InMemorySealQueue(InMemoryMatters matters) {
        this.matters = matters;
        this.papers = matters.papers;
    }

    @Override
    public synchronized Flux<Taken> take(Instant now, Instant leaseEnds, int limit) {
        return Flux.fromIterable(all().stream()
                .filter(status -> status.progress()
                        .next()
                        .filter(next -> !next.isAfter(now))
                        .isPresent())
                .sorted(Comparator.comparing(status -> status.progress().next().orElseThrow()))
                .limit(limit)
                .map(status -> taken(status, leaseEnds))
                .toList());
    }

    private Taken taken(SealStatus status, Instant leaseEnds) {
        var before = status.progress();
        var lease = UUID.randomUUID();
        var held = new SealProgress(before.attempts(), Optional.of(leaseEnds), before.obstacle(), before.seal());
        progress.put(status.paper(), held);
        leases.put(status.paper(), lease);
        return new Taken(status.paper(), lease, held);
    }

    @Override
    public synchronized Mono<Boolean> keep(Taken taken, Seal seal, SealedFiles files) {
        var held = settled(
                taken,
                new SealProgress(taken.progress().attempts(), Optional.empty(), Optional.empty(), Optional.of(seal)));
        if (held) {
            papers.keep(taken.paper(), files);
        }
        return Mono.just(held);
    }

    @Override
    public synchronized Mono<Boolean> later(Taken taken, SealProgress failed) {
        return Mono.just(settled(taken, failed));
    }

    private boolean settled(Taken taken, SealProgress now) {
        if (!taken.lease().equals(leases.get(taken.paper()))) {
            return false;
        }
        leases.remove(taken.paper());
        progress.put(taken.paper(), now);
        return true;
    }

    @Override
    public synchronized Flux<SealStatus> of(Set<PaperId> wanted) {
        return Flux.fromIterable(
                all().stream().filter(status -> wanted.contains(status.paper())).toList());
    }

    @Override
    public synchronized Flux<Waiting> waiting(OfficeCode office, DistrictCode district, int limit) {
        return Flux.fromIterable(all().stream()
                .filter(status -> status.progress().seal().isEmpty())
                .map(status -> new Waiting(papers.find(status.paper()).block(), status))
                .filter(waiting -> isOf(waiting.paper(), office, district))
                .limit(limit)
                .toList());
    }

    private boolean isOf(Paper paper, OfficeCode office, DistrictCode district) {
        return paper.matter()
                .map(matter -> matters.find(matter).block().value().matter().file())
                .filter(file -> file.office().equals(office) && district.covers(file.district()))
                .isPresent();
    }

    @Override
    public synchronized Mono<Void> again(PaperId paper, Instant now) {
        all().stream().filter(status -> status.paper().equals(paper)).forEach(status -> again(status, now));
        return Mono.empty();
    }

    @Override
    public synchronized Mono<Void> allAgain(OfficeCode office, DistrictCode district, Instant now) {
        return waiting(office, district, Integer.MAX_VALUE)
                .map(Waiting::status)
                .doOnNext(status -> again(status, now))
                .then();
    }

    private void again(SealStatus status, Instant now) {
        var before = status.progress();
        before.next()
                .filter(next -> !leases.containsKey(status.paper()) || !next.isAfter(now))
                .ifPresent(_ -> {
                    leases.remove(status.paper());
                    progress.put(
                            status.paper(),
                            new SealProgress(before.attempts(), Optional.of(now), before.obstacle(), before.seal()));
                });
    }

    @Override
    public synchronized Mono<Instant> oldestWaiting() {
        return Mono.justOrEmpty(all().stream()
                .filter(status -> status.progress().seal().isEmpty())
                .map(SealStatus::asked)
                .min(Comparator.naturalOrder()));
    }

    private List<SealStatus> all() {
        return papers.issued().stream()
                .filter(paper -> paper.content().sealed())
                .map(paper -> new SealStatus(
                        paper.id(),
                        paper.issued(),
                        progress.getOrDefault(
                                paper.id(),
                                new SealProgress(0, Optional.of(paper.issued()), Optional.empty(), Optional.empty()))))
                .sorted(Comparator.comparing(SealStatus::asked)
                        .thenComparing(status -> status.paper().value()))
                .toList();
    }
}
