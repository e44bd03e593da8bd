package onething.application.port.out.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.Mandate;
import onething.domain.party.IdCardNumber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryMandates implements Mandates {

    private final List<Mandate> stored = new ArrayList<>();

    @Override
    public synchronized Mono<Mandate> grant(Mandate mandate) {
        return Mono.fromSupplier(() -> {
            var same = stored.stream()
                    .filter(each -> each.bundle().equals(mandate.bundle())
                            && each.idCard().equals(mandate.idCard())
                            && each.ended().isEmpty())
                    .findFirst();
            var granted =
                    same.map(each -> with(mandate, each.id(), Optional.empty())).orElse(mandate);
            same.ifPresent(stored::remove);
            stored.add(granted);
            return granted;
        });
    }

    @Override
    public Flux<Mandate> of(BundleId bundle) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(stored)))
                .filter(each -> each.bundle().equals(bundle))
                .sort(Comparator.comparing(Mandate::granted).thenComparing(Mandate::id));
    }

    @Override
    public Mono<UUID> end(BundleId bundle, UUID mandate, Instant now) {
        return of(bundle).filter(each -> each.id().equals(mandate)).next().map(found -> {
            stored.remove(found);
            stored.add(with(found, found.id(), found.ended().or(() -> Optional.of(now))));
            return found.id();
        });
    }

    @Override
    public Mono<Boolean> holds(BundleId bundle, IdCardNumber agent, LocalDate day) {
        return heldBy(agent, day).any(bundle::equals);
    }

    @Override
    public Flux<BundleId> heldBy(IdCardNumber agent, LocalDate day) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(stored)))
                .filter(each -> each.idCard().equals(agent) && each.holdsOn(day))
                .sort(Comparator.comparing(Mandate::granted).reversed())
                .map(Mandate::bundle);
    }

    private static Mandate with(Mandate mandate, UUID id, Optional<Instant> ended) {
        return new Mandate(
                id,
                mandate.bundle(),
                mandate.name(),
                mandate.idCard(),
                mandate.relationship(),
                mandate.authority(),
                mandate.until(),
                mandate.granted(),
                ended);
    }
}
