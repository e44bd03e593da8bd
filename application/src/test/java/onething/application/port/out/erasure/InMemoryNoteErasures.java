package onething.application.port.out.erasure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.matter.InMemoryMatters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.erasure.NoteErasure;
import onething.domain.matter.MatterChange;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryNoteErasures implements NoteErasures {

    private final Map<UUID, NoteErasure> waiting = new LinkedHashMap<>();
    private final InMemoryMatters matters;

    public InMemoryNoteErasures(InMemoryMatters matters) {
        this.matters = matters;
    }

    @Override
    public Mono<Boolean> propose(NoteErasure erasure) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                boolean isFree = waiting.values().stream()
                        .noneMatch(other ->
                                other.matter().equals(erasure.matter()) && other.sequence() == erasure.sequence());
                if (isFree) {
                    waiting.put(erasure.id(), erasure);
                }
                return isFree;
            }
        });
    }

    @Override
    public Flux<NoteErasure> waiting() {
        return Flux.defer(() -> Flux.fromIterable(all()));
    }

    @Override
    public Mono<NoteErasure> find(UUID erasure) {
        return waiting().filter(each -> each.id().equals(erasure)).next();
    }

    @Override
    public Mono<Boolean> decline(UUID erasure, PersonId by, Instant at) {
        return Mono.fromSupplier(() -> ended(erasure));
    }

    @Override
    public Mono<Versioned<MatterRecord>> erase(NoteErasure erasure, PersonId by, Versioned<MatterChange> change) {
        return find(erasure.id())
                .flatMap(_ -> matters.save(change, List.of(), List.of()))
                .doOnNext(_ -> {
                    ended(erasure.id());
                    matters.erase(erasure.matter(), erasure.sequence());
                });
    }

    private synchronized boolean ended(UUID erasure) {
        return waiting.remove(erasure) != null;
    }

    private synchronized List<NoteErasure> all() {
        return List.copyOf(waiting.values());
    }
}
