package onething.persistence.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import onething.application.port.out.upload.PartialContents;
import onething.domain.upload.Part;
import onething.persistence.documents.PartWriter.StagedPart;
import onething.persistence.documents.storage.Place;
import onething.persistence.documents.storage.Storage;
import onething.persistence.relational.encryption.ColumnCipher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Parts of contents as encrypted files in a [Storage]. A part is given only after it is safe there.
final class EncryptedPartialContents implements PartialContents {

    private final Storage storage;
    private final ColumnCipher cipher;
    private final Scheduler scheduler;

    EncryptedPartialContents(Storage storage, ColumnCipher cipher, Scheduler scheduler) {
        this.storage = storage;
        this.cipher = cipher;
        this.scheduler = scheduler;
    }

    @Override
    public Flux<Part> write(long start, Flux<ByteBuffer> content) {
        return Flux.usingWhen(
                Mono.fromSupplier(() -> new PartWriter(storage.staging(), cipher, start)),
                writer -> content.publishOn(scheduler, 4)
                        .<StagedPart>handle((piece, sink) -> writer.write(piece).ifPresent(sink::next))
                        .onErrorResume(broken -> last(writer).concatWith(Mono.error(broken)))
                        .concatWith(last(writer))
                        .concatMapDelayError(this::stored, false, 1),
                writer -> Mono.<Void>fromRunnable(writer::discard).subscribeOn(scheduler));
    }

    @Override
    public Flux<ByteBuffer> content(List<Part> parts) {
        return Flux.fromIterable(parts).concatMap(part -> storage.content(Place.part(part.name()), cipher), 1);
    }

    @Override
    public Mono<Void> remove(List<Part> parts) {
        return Flux.fromIterable(parts)
                .concatMap(part -> storage.remove(Place.part(part.name())))
                .then();
    }

    @Override
    public Mono<Long> removeAbandoned(Instant before) {
        return storage.removeAbandoned(before);
    }

    /// Every node can read the part afterwards.
    private Mono<Part> stored(StagedPart staged) {
        var part = staged.part();
        return storage.put(staged.file(), Place.part(part.name())).thenReturn(part);
    }

    private Flux<StagedPart> last(PartWriter writer) {
        return Mono.fromCallable(writer::last)
                .subscribeOn(scheduler)
                .flatMapMany(part -> Flux.fromStream(part.stream()))
                .onErrorMap(IOException.class, UncheckedIOException::new);
    }
}
