package onething.application.port.out.matter;

import java.util.ArrayList;
import java.util.List;
import onething.application.port.IdempotencyKey;
import onething.domain.matter.MatterId;
import onething.domain.note.InternalNote;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryInternalNotes implements InternalNotes {

    private final List<Stored> stored = new ArrayList<>();

    @Override
    public Flux<InternalNote> of(MatterId matter) {
        return Flux.defer(() -> Flux.fromIterable(all()))
                .map(Stored::note)
                .filter(note -> note.matter().equals(matter));
    }

    @Override
    public Mono<InternalNote> add(InternalNote note, IdempotencyKey key) {
        return Mono.fromCallable(() -> addNow(note, key));
    }

    private synchronized InternalNote addNow(InternalNote note, IdempotencyKey key) {
        for (var each : stored) {
            if (each.key().owner().equals(key.owner()) && each.key().key().equals(key.key())) {
                key.requireSame(each.key().content());
                return each.note();
            }
        }
        stored.add(new Stored(note, key));
        return note;
    }

    private synchronized List<Stored> all() {
        return List.copyOf(stored);
    }

    private record Stored(InternalNote note, IdempotencyKey key) {}
}
