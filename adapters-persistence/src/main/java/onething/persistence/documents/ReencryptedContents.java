package onething.persistence.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import onething.application.port.out.encryption.EncryptedContents;
import onething.persistence.documents.storage.EncryptedFile;
import onething.persistence.documents.storage.Place;
import onething.persistence.documents.storage.StagedFile;
import onething.persistence.documents.storage.Storage;
import onething.persistence.relational.encryption.ColumnCipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Encrypts the files again, one after another, with the current key. Each new file is written beside the
/// others and replaces the old one if its content still has the right hash. A reader of the old file can
/// read it to its end. Copies of a content are not encrypted again but removed: they are made again when somebody
/// asks.
final class ReencryptedContents implements EncryptedContents {

    private static final Logger LOG = LoggerFactory.getLogger(ReencryptedContents.class);

    private final Storage storage;
    private final ColumnCipher cipher;
    private final Scheduler scheduler;

    /// New contents use the current key. So without older keys one scan is enough.
    private volatile boolean isScanned;

    ReencryptedContents(Storage storage, ColumnCipher cipher, Scheduler scheduler) {
        this.storage = storage;
        this.cipher = cipher;
        this.scheduler = scheduler;
    }

    @Override
    public Mono<Long> reencrypt() {
        return Mono.defer(() -> isScanned && !cipher.hasOlderKeys() ? Mono.just(0L) : reencrypted());
    }

    private Mono<Long> reencrypted() {
        return storage.contents()
                .concatMap(this::reencrypted)
                .reduce(0L, Long::sum)
                .doOnNext(_ -> isScanned = true);
    }

    /// Gives how many were encrypted again: one or none.
    private Mono<Integer> reencrypted(String sha256) {
        return storage.beginning(Place.content(sha256), EncryptedFile.BEGINNING)
                .filter(beginning -> !EncryptedFile.isCurrent(beginning, cipher))
                .flatMap(_ -> replaced(sha256))
                .defaultIfEmpty(0)
                .onErrorResume(NoSuchFileException.class, _ -> Mono.just(0))
                .onErrorResume(IllegalStateException.class, notOpened -> {
                    LOG.warn("the content {} cannot be opened: {}", sha256, notOpened.getMessage());
                    return Mono.just(0);
                });
    }

    private Mono<Integer> replaced(String sha256) {
        return Mono.usingWhen(
                Mono.fromCallable(() -> new StagedFile(storage.staging(), cipher))
                        .subscribeOn(scheduler),
                file -> copied(sha256, file)
                        .then(storage.put(file.path(), Place.content(sha256)))
                        .thenMany(Flux.fromIterable(Place.copies(sha256)).concatMap(storage::remove))
                        .then(Mono.just(1)),
                this::discard);
    }

    /// Copies the content encrypted with the current key.
    private Mono<Void> copied(String sha256, StagedFile file) {
        return storage.content(Place.content(sha256), cipher)
                .publishOn(scheduler, 1)
                .<Void>handle((piece, _) -> write(file, piece))
                .then(Mono.<Void>fromRunnable(() -> requireHash(sha256, file)).subscribeOn(scheduler));
    }

    private static void write(StagedFile file, ByteBuffer piece) {
        try {
            file.write(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireHash(String sha256, StagedFile file) {
        try {
            if (!file.finish().equals(sha256)) {
                throw new IllegalStateException("its content does not have the hash in its name");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Mono<Void> discard(StagedFile file) {
        return Mono.<Void>fromCallable(() -> {
                    file.discard();
                    return null;
                })
                .subscribeOn(scheduler);
    }
}
