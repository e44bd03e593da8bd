package onething.persistence.documents.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import onething.domain.text.Sha256;
import onething.persistence.relational.encryption.ColumnCipher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Copies encrypted files from one storage to another as they are. What is there already is skipped, so it can be
/// repeated. A file is decrypted before it is put into the other storage and again as it lies there: nothing
/// damaged is taken over.
public final class StorageCopy {

    private final Storage from;
    private final Storage to;
    private final ColumnCipher cipher;
    private final Scheduler scheduler;

    /// @param scheduler may wait for the disk
    public StorageCopy(Storage from, Storage to, ColumnCipher cipher, Scheduler scheduler) {
        this.from = from;
        this.to = to;
        this.cipher = cipher;
        this.scheduler = scheduler;
    }

    /// Fails if one of the storages is unavailable.
    public Mono<Outcome> copy(Place place) {
        return to.has(place).flatMap(isThere -> isThere ? Mono.just(Outcome.THERE_BEFORE) : copied(place));
    }

    private Mono<Outcome> copied(Place place) {
        return from.local(place, file -> Mono.fromCallable(() -> staged(file)).subscribeOn(scheduler))
                .flatMap(staged -> put(staged, place))
                .onErrorResume(NoSuchFileException.class, _ -> Mono.just(Outcome.LOST))
                .onErrorResume(IllegalStateException.class, _ -> Mono.just(Outcome.DAMAGED));
    }

    private Mono<Outcome> put(Path staged, Place place) {
        var local = Pieces.of(staged, cipher).subscribeOn(scheduler);
        return requireWhole(place, local)
                .then(to.put(staged, place))
                .then(Mono.defer(() -> requireWhole(place, to.content(place, cipher))))
                .onErrorResume(
                        IllegalStateException.class,
                        damaged -> discard(staged).then(to.remove(place)).then(Mono.error(damaged)))
                .thenReturn(Outcome.COPIED);
    }

    /// A part is whole if it decrypts; a content also has the hash in its name.
    private static Mono<Void> requireWhole(Place place, Flux<ByteBuffer> content) {
        return content.reduceWith(Sha256::begun, (hash, piece) -> {
                    hash.update(piece);
                    return hash;
                })
                .map(hash -> HexFormat.of().formatHex(hash.digest()))
                .filter(hash -> place.isOfContent() && !hash.equals(place.name()))
                .flatMap(_ -> Mono.error(new IllegalStateException("a content does not have the hash in its name")));
    }

    private Path staged(Path file) throws IOException {
        var staged = to.staging().newFile();
        try {
            return Files.copy(file, staged, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(staged);
            throw e;
        }
    }

    private Mono<Void> discard(Path staged) {
        return Mono.fromCallable(() -> Files.deleteIfExists(staged))
                .subscribeOn(scheduler)
                .then();
    }

    /// What became of a file.
    public enum Outcome {
        COPIED,
        THERE_BEFORE,

        /// It is in neither storage.
        LOST,

        /// It does not decrypt, or is another content than its name says. It was not copied.
        DAMAGED
    }
}
