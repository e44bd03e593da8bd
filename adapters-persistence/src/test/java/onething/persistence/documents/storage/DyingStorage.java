package onething.persistence.documents.storage;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import onething.application.port.out.bundle.MaterialStore.State;
import onething.persistence.relational.encryption.ColumnCipher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A storage whose node dies before or after a change.
record DyingStorage(Storage storage, Death death) implements Storage {

    @Override
    public Staging staging() {
        return storage.staging();
    }

    @Override
    public Mono<Void> put(Path staged, Place place) {
        return step().then(storage.put(staged, place)).then(step());
    }

    @Override
    public Flux<ByteBuffer> content(Place place, ColumnCipher cipher) {
        return storage.content(place, cipher);
    }

    @Override
    public Mono<ByteBuffer> beginning(Place place, int length) {
        return storage.beginning(place, length);
    }

    @Override
    public <T> Mono<T> local(Place place, Function<Path, Mono<T>> reading) {
        return storage.local(place, reading);
    }

    @Override
    public Mono<Boolean> has(Place place) {
        return storage.has(place);
    }

    @Override
    public Mono<Void> remove(Place place) {
        return step().then(storage.remove(place)).then(step());
    }

    @Override
    public Flux<String> contents() {
        return storage.contents();
    }

    @Override
    public Mono<Long> removeAbandoned(Instant before) {
        return storage.removeAbandoned(before);
    }

    @Override
    public Mono<State> state(long room) {
        return storage.state(room);
    }

    private Mono<Void> step() {
        return Mono.fromRunnable(death::step);
    }
}
