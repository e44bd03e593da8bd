package onething.persistence.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import onething.application.port.out.MaterialStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;

/// Contents as files, named by their hash. A content comes in beside the others and takes its place, whole and on the
/// disk, only once it has all come and is what may be kept; so whatever has the name of a hash is that content.
///
/// Nothing is done to a file on the thread that brings or takes the content: the scheduler is for waiting.
final class FileSystemMaterialStore implements MaterialStore {

    private static final int PIECE = 64 * 1024;

    private final ContentFolder folder;
    private final ContentTypes types;
    private final Scheduler scheduler;

    FileSystemMaterialStore(ContentFolder folder, ContentTypes types, Scheduler scheduler) {
        this.folder = folder;
        this.types = types;
        this.scheduler = scheduler;
    }

    @Override
    public Mono<Kept> keep(Flux<ByteBuffer> content, String declared, long limitInBytes) {
        return Mono.usingWhen(
                Mono.fromSupplier(() -> new IncomingContent(folder, types, declared, limitInBytes)),
                incoming ->
                        content.publishOn(scheduler).doOnNext(incoming::write).then(Mono.fromCallable(incoming::keep)),
                this::discard,
                (incoming, _) -> discard(incoming),
                this::discard);
    }

    @Override
    public Flux<ByteBuffer> content(String sha256) {
        return Flux.using(
                        () -> open(folder.place(sha256)),
                        FileSystemMaterialStore::pieces,
                        FileSystemMaterialStore::close)
                .subscribeOn(scheduler);
    }

    /// What has taken its place is not there to be discarded any more.
    private Mono<Void> discard(IncomingContent incoming) {
        return Mono.<Void>fromRunnable(incoming::discard).subscribeOn(scheduler);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    private static Flux<ByteBuffer> pieces(FileChannel file) {
        return Flux.generate(sink -> read(file, sink));
    }

    private static void read(FileChannel file, SynchronousSink<ByteBuffer> sink) {
        try {
            var piece = ByteBuffer.allocate(PIECE);
            if (file.read(piece) < 0) {
                sink.complete();
            } else {
                sink.next(piece.flip());
            }
        } catch (IOException e) {
            sink.error(e);
        }
    }

    private static void close(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
