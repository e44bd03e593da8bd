package onething.persistence.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import onething.application.port.out.upload.PartialContents;
import onething.domain.upload.Part;
import onething.persistence.relational.encryption.ColumnCipher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Parts of contents as encrypted files beside the contents that are arriving in one piece. A part is given only
/// after it is on the disk.
final class FileSystemPartialContents implements PartialContents {

    private final ContentFolder folder;
    private final ColumnCipher cipher;
    private final Scheduler scheduler;

    FileSystemPartialContents(ContentFolder folder, ColumnCipher cipher, Scheduler scheduler) {
        this.folder = folder;
        this.cipher = cipher;
        this.scheduler = scheduler;
    }

    @Override
    public Flux<Part> write(long start, Flux<ByteBuffer> content) {
        return Flux.usingWhen(
                Mono.fromSupplier(() -> new PartWriter(folder, cipher, start)),
                writer -> content.publishOn(scheduler, 4)
                        .<Part>handle((piece, sink) -> writer.write(piece).ifPresent(sink::next))
                        .onErrorResume(broken -> last(writer).concatWith(Mono.error(broken)))
                        .concatWith(last(writer)),
                writer -> Mono.<Void>fromRunnable(writer::discard).subscribeOn(scheduler));
    }

    @Override
    public Flux<ByteBuffer> content(List<Part> parts) {
        return Flux.fromIterable(parts)
                .concatMap(
                        part -> Pieces.of(folder.incoming(part.name()), cipher).subscribeOn(scheduler), 1);
    }

    @Override
    public Mono<Void> remove(List<Part> parts) {
        return Mono.<Void>fromRunnable(() -> parts.forEach(part -> folder.removeIncoming(part.name())))
                .subscribeOn(scheduler);
    }

    @Override
    public Mono<Long> removeAbandoned(Instant before) {
        return Mono.fromCallable(() -> folder.removeAbandoned(before)).subscribeOn(scheduler);
    }

    private Flux<Part> last(PartWriter writer) {
        return Mono.fromCallable(writer::last)
                .subscribeOn(scheduler)
                .flatMapMany(part -> Flux.fromStream(part.stream()))
                .onErrorMap(IOException.class, UncheckedIOException::new);
    }
}
