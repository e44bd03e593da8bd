package onething.persistence.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import onething.application.port.out.bundle.MaterialCopies;
import onething.domain.material.FileType;
import onething.domain.material.Material;
import onething.persistence.documents.picture.CopyMaker;
import onething.persistence.documents.storage.EncryptedBytes;
import onething.persistence.documents.storage.Place;
import onething.persistence.documents.storage.StagedFile;
import onething.persistence.documents.storage.Storage;
import onething.persistence.relational.encryption.ColumnCipher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Keeps copies beside their contents, encrypted as these are. The few threads that check files make the copies
/// too, so only a few at a time need memory and processor.
final class EncryptedMaterialCopies implements MaterialCopies {

    private static final int THUMBNAIL = 320;
    private static final int VIEW = 2560;

    /// About 150 dots an inch on A4.
    private static final int PRINT = 1600;

    private final Storage storage;
    private final CopyMaker maker;
    private final ColumnCipher cipher;
    private final Scheduler scheduler;
    private final Scheduler checks;

    EncryptedMaterialCopies(
            Storage storage, CopyMaker maker, ColumnCipher cipher, Scheduler scheduler, Scheduler checks) {
        this.storage = storage;
        this.maker = maker;
        this.cipher = cipher;
        this.scheduler = scheduler;
        this.checks = checks;
    }

    @Override
    public Mono<Boolean> shows(FileType type) {
        return Mono.fromSupplier(() -> maker.shows(type));
    }

    @Override
    public Mono<ByteBuffer> copy(Material material, Kind kind) {
        return kept(Place.copy(material.sha256(), kind))
                .switchIfEmpty(Mono.defer(() -> made(material, kind)))
                .map(ByteBuffer::wrap);
    }

    @Override
    public Mono<Pages> pages(Material material, int most) {
        return storage.local(
                Place.content(material.sha256()),
                file -> Mono.fromCallable(() -> pages(file, material, most)).subscribeOn(checks));
    }

    private Pages pages(Path file, Material material, int most) throws IOException {
        try (var bytes = new EncryptedBytes(file, cipher, material.size())) {
            return maker.pages(material.type(), bytes, PRINT, most);
        }
    }

    /// A copy that does not decrypt was made with a key that is gone. It is made again.
    private Mono<byte[]> kept(Place copy) {
        return storage.content(copy, cipher)
                .reduceWith(ByteArrayOutputStream::new, EncryptedMaterialCopies::with)
                .map(ByteArrayOutputStream::toByteArray)
                .onErrorResume(NoSuchFileException.class, _ -> Mono.empty())
                .onErrorResume(IllegalStateException.class, _ -> Mono.empty());
    }

    private Mono<byte[]> made(Material material, Kind kind) {
        return storage.local(
                        Place.content(material.sha256()),
                        file -> Mono.fromCallable(() -> made(file, material, kind))
                                .subscribeOn(checks))
                .flatMap(Mono::justOrEmpty)
                .delayUntil(jpeg -> keep(jpeg, material.sha256(), kind));
    }

    private Optional<byte[]> made(Path file, Material material, Kind kind) throws IOException {
        try (var bytes = new EncryptedBytes(file, cipher, material.size())) {
            return maker.make(material.type(), bytes, kind == Kind.THUMBNAIL ? THUMBNAIL : VIEW);
        }
    }

    /// If the content is removed meanwhile, its copies go too.
    private Mono<Void> keep(byte[] jpeg, String sha256, Kind kind) {
        return Mono.usingWhen(
                        Mono.fromCallable(() -> new StagedFile(storage.staging(), cipher))
                                .subscribeOn(scheduler),
                        file -> Mono.fromCallable(() -> written(file, jpeg))
                                .subscribeOn(scheduler)
                                .flatMap(path -> storage.put(path, Place.copy(sha256, kind))),
                        this::discard)
                .then(storage.has(Place.content(sha256)))
                .filter(isThere -> !isThere)
                .flatMapIterable(_ -> Place.copies(sha256))
                .concatMap(storage::remove)
                .then();
    }

    private Mono<Void> discard(StagedFile file) {
        return Mono.<Void>fromCallable(() -> {
                    file.discard();
                    return null;
                })
                .subscribeOn(scheduler);
    }

    private static Path written(StagedFile file, byte[] jpeg) throws IOException {
        file.write(ByteBuffer.wrap(jpeg));
        file.finish();
        return file.path();
    }

    private static ByteArrayOutputStream with(ByteArrayOutputStream whole, ByteBuffer piece) {
        whole.write(piece.array(), piece.arrayOffset() + piece.position(), piece.remaining());
        return whole;
    }
}
