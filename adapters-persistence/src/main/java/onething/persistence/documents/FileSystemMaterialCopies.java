package onething.persistence.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import onething.application.port.out.bundle.MaterialCopies;
import onething.domain.material.FileType;
import onething.domain.material.Material;
import onething.persistence.documents.picture.CopyMaker;
import onething.persistence.relational.encryption.ColumnCipher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Keeps copies beside their contents, encrypted as these are. The few threads that check files make the copies
/// too, so only a few at a time need memory and processor.
final class FileSystemMaterialCopies implements MaterialCopies {

    private static final int THUMBNAIL = 320;
    private static final int VIEW = 2560;

    /// About 150 dots an inch on A4.
    private static final int PRINT = 1600;

    private final ContentFolder folder;
    private final CopyMaker maker;
    private final ColumnCipher cipher;
    private final Scheduler scheduler;
    private final Scheduler checks;

    FileSystemMaterialCopies(
            ContentFolder folder, CopyMaker maker, ColumnCipher cipher, Scheduler scheduler, Scheduler checks) {
        this.folder = folder;
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
        return Mono.fromCallable(() -> kept(material.sha256(), kind))
                .subscribeOn(scheduler)
                .flatMap(kept -> kept.map(Mono::just)
                        .orElseGet(() -> Mono.fromCallable(() -> made(material, kind))
                                .subscribeOn(checks)
                                .flatMap(Mono::justOrEmpty)))
                .map(ByteBuffer::wrap);
    }

    @Override
    public Mono<Pages> pages(Material material, int most) {
        return Mono.fromCallable(() -> {
                    try (var bytes = new EncryptedBytes(folder.place(material.sha256()), cipher, material.size())) {
                        return maker.pages(material.type(), bytes, PRINT, most);
                    }
                })
                .subscribeOn(checks);
    }

    private Optional<byte[]> kept(String sha256, Kind kind) throws IOException {
        try (var reader = new EncryptedReader(folder.placeOfCopy(sha256, kind), cipher)) {
            return Optional.of(whole(reader));
        } catch (NoSuchFileException | IllegalStateException none) {
            // A copy that does not decrypt was made with a key that is gone. It is made again.
            return Optional.empty();
        }
    }

    private Optional<byte[]> made(Material material, Kind kind) throws IOException {
        var sha256 = material.sha256();
        try (var bytes = new EncryptedBytes(folder.place(sha256), cipher, material.size())) {
            var made = maker.make(material.type(), bytes, kind == Kind.THUMBNAIL ? THUMBNAIL : VIEW);
            made.ifPresent(jpeg -> keep(jpeg, sha256, kind));
            return made;
        }
    }

    private static byte[] whole(EncryptedReader reader) throws IOException {
        var whole = new ByteArrayOutputStream();
        for (var piece = reader.next(); piece != null; piece = reader.next()) {
            whole.write(piece.array(), piece.arrayOffset() + piece.position(), piece.remaining());
        }
        return whole.toByteArray();
    }

    private void keep(byte[] jpeg, String sha256, Kind kind) {
        try {
            var incoming = folder.newIncoming();
            try {
                try (var writer = new EncryptedWriter(incoming, cipher)) {
                    writer.write(ByteBuffer.wrap(jpeg));
                    writer.finish();
                }
                folder.placeCopy(incoming, sha256, kind);
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
