package onething.persistence.documents;

import java.nio.ByteBuffer;
import java.time.Instant;
import onething.application.port.out.Contents;
import onething.application.port.out.bundle.FileScanner;
import onething.application.port.out.bundle.FileScanner.Result;
import onething.application.port.out.bundle.MaterialStore;
import onething.domain.refusal.Refusal.MaterialInfected;
import onething.persistence.documents.content.ContentTypes;
import onething.persistence.documents.storage.Pieces;
import onething.persistence.documents.storage.Place;
import onething.persistence.documents.storage.Storage;
import onething.persistence.relational.encryption.ColumnCipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Contents as encrypted files in a [Storage], named by the hash of their plain bytes. A content is written to the
/// staging folder. It moves to its place only once it is complete and checked, so a file with the
/// name of a hash always has that content. The scanner gets it before. Before the move the content is recorded in
/// [Contents], so no node removes it at that moment.
///
/// All file work runs on the scheduler, never on the thread that delivers or takes the bytes. A second
/// scheduler with few threads reads complete files before they are accepted, so only a few files at a time
/// need memory and processor for that.
final class EncryptedMaterialStore implements MaterialStore {

    private static final Logger LOG = LoggerFactory.getLogger(EncryptedMaterialStore.class);

    /// Pieces that may wait to be written. A fast network would fill the memory otherwise.
    private static final int AHEAD = 4;

    private final Storage storage;
    private final ContentTypes types;
    private final ColumnCipher cipher;
    private final FileScanner scanner;
    private final Contents contents;
    private final Scheduler scheduler;
    private final Scheduler checks;

    EncryptedMaterialStore(
            Storage storage,
            ContentTypes types,
            ColumnCipher cipher,
            FileScanner scanner,
            Contents contents,
            Scheduler scheduler,
            Scheduler checks) {
        this.storage = storage;
        this.types = types;
        this.cipher = cipher;
        this.scanner = scanner;
        this.contents = contents;
        this.scheduler = scheduler;
        this.checks = checks;
    }

    @Override
    public Mono<Kept> keep(Flux<ByteBuffer> content, long limitInBytes) {
        return Mono.usingWhen(
                Mono.fromSupplier(() -> new IncomingContent(storage.staging(), types, cipher, limitInBytes)),
                incoming -> content.publishOn(scheduler, AHEAD)
                        .doOnNext(incoming::write)
                        .then(Mono.fromCallable(incoming::finish))
                        .publishOn(checks)
                        .map(incoming::accept)
                        .delayUntil(_ -> requireClean(incoming))
                        .delayUntil(kept -> contents.keep(kept.sha256()))
                        .delayUntil(kept -> storage.put(incoming.file(), Place.content(kept.sha256()))),
                this::discard,
                (incoming, _) -> discard(incoming),
                this::discard);
    }

    @Override
    public Flux<ByteBuffer> content(String sha256) {
        return Flux.defer(() -> storage.content(Place.content(sha256), cipher));
    }

    /// The content is scanned as it will be stored. It waits in its own file meanwhile.
    private Mono<Result> requireClean(IncomingContent incoming) {
        var content = Flux.defer(() -> Pieces.of(incoming.file(), cipher)).subscribeOn(scheduler);
        return scanner.scan(content).doOnNext(result -> {
            if (result instanceof Result.Infected(var malware)) {
                LOG.warn("a file was refused: the scanner found {}", malware);
                throw new MaterialInfected().refused();
            }
        });
    }

    /// The content goes first. A removal that was cut off after it is done again, and then removes the copies.
    @Override
    public Mono<Void> remove(String sha256) {
        return Flux.just(Place.content(sha256))
                .concatWith(Flux.fromIterable(Place.copies(sha256)))
                .concatMap(storage::remove)
                .then();
    }

    @Override
    public Flux<String> all() {
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

    /// Removes the incoming file. Once it has been moved to its place, there is nothing left to remove.
    private Mono<Void> discard(IncomingContent incoming) {
        return Mono.<Void>fromRunnable(incoming::discard).subscribeOn(scheduler);
    }
}
