package onething.application.port.out.matter;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.IdempotencyKey;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.InMemoryListing;
import onething.domain.guide.inquiry.InquiryKind;
import onething.domain.inquiry.Inquiry;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryInquiries implements Inquiries {

    private final Map<UUID, Inquiry> stored = new LinkedHashMap<>();
    private final Map<UUID, IdempotencyKey> keys = new LinkedHashMap<>();
    private final InMemoryListing<Waiting> byDay =
            new InMemoryListing<>("inquiries", waiting -> waiting.answerBy() + " " + waiting.id());
    private final InMemoryMatters matters;

    public InMemoryInquiries(InMemoryMatters matters) {
        this.matters = matters;
    }

    @Override
    public Flux<Inquiry> of(MatterId matter) {
        return Flux.defer(() -> Flux.fromIterable(all()))
                .filter(inquiry -> inquiry.matter().equals(matter))
                .sort(Comparator.comparing(
                                (Inquiry inquiry) -> inquiry.question().at())
                        .thenComparing(Inquiry::id));
    }

    @Override
    public Mono<Inquiry> find(IdempotencyKey key) {
        return Mono.defer(() -> Mono.justOrEmpty(stored(key)));
    }

    private synchronized Optional<Inquiry> stored(IdempotencyKey key) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().owner().equals(key.owner())
                        && entry.getValue().key().equals(key.key()))
                .findFirst()
                .map(entry -> {
                    key.requireSame(entry.getValue().content());
                    return stored.get(entry.getKey());
                });
    }

    @Override
    public Mono<Void> ask(Inquiry inquiry, Versioned<MatterChange> change, IdempotencyKey key) {
        return matters.save(change, List.of(), List.of())
                .doOnNext(_ -> {
                    synchronized (this) {
                        keys.put(inquiry.id(), key);
                    }
                    store(inquiry);
                })
                .then();
    }

    @Override
    public Mono<Void> answer(Inquiry answered, Versioned<MatterChange> change) {
        return matters.save(change, List.of(), List.of())
                .doOnNext(_ -> store(answered))
                .then();
    }

    @Override
    public Mono<Page<Waiting>> waiting(
            OfficeCode office, DistrictCode district, Set<InquiryKind> kinds, Optional<String> after, int limit) {
        return Flux.defer(() -> Flux.fromIterable(all()))
                .filter(inquiry -> inquiry.isOpen() && kinds.contains(inquiry.kind()))
                .concatMap(inquiry -> matters.find(inquiry.matter())
                        .map(found -> new Waiting(
                                inquiry.id(),
                                found.value().matter().file(),
                                inquiry.kind(),
                                inquiry.clock(),
                                inquiry.question().at(),
                                inquiry.answerBy())))
                .filter(waiting -> waiting.file().office().equals(office)
                        && district.covers(waiting.file().district()))
                .collectList()
                .flatMap(all -> byDay.page(all, after, limit));
    }

    private synchronized void store(Inquiry inquiry) {
        stored.put(inquiry.id(), inquiry);
    }

    private synchronized List<Inquiry> all() {
        return List.copyOf(stored.values());
    }
}
