package onething.persistence.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import onething.application.port.out.encryption.EncryptedContents;
import onething.domain.text.Sha256;
import onething.persistence.relational.encryption.ColumnCipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Encrypts the files again, one after another, with the current key. Each new file is written beside the
/// others and replaces the old one if its content still has the right hash. A reader of the old file can
/// read it to its end. Copies of a content are not encrypted again but removed: they are made again when somebody
/// asks.
final class FileSystemEncryptedContents implements EncryptedContents {

    private static final Logger LOG = LoggerFactory.getLogger(FileSystemEncryptedContents.class);

    private final ContentFolder folder;
    private final ColumnCipher cipher;
    private final Scheduler scheduler;

    /// New contents use the current key. So without older keys one scan is enough.
    private volatile boolean isScanned;

    FileSystemEncryptedContents(ContentFolder folder, ColumnCipher cipher, Scheduler scheduler) {
        this.folder = folder;
        this.cipher = cipher;
        this.scheduler = scheduler;
    }

    @Override
    public Mono<Long> reencrypt() {
        return Mono.fromCallable(this::reencrypted).subscribeOn(scheduler);
    }

    private long reencrypted() {
        if (isScanned && !cipher.hasOlderKeys()) {
            return 0;
        }
        try (var all = folder.all()) {
            long again = all.filter(this::isReencrypted).count();
            isScanned = true;
            return again;
        }
    }

    private boolean isReencrypted(String sha256) {
        try (var reader = new EncryptedReader(folder.place(sha256), cipher)) {
            return !reader.isCurrent() && isReplaced(sha256, reader);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException notOpened) {
            LOG.warn("the content {} cannot be opened: {}", sha256, notOpened.getMessage());
            return false;
        }
    }

    private boolean isReplaced(String sha256, EncryptedReader reader) throws IOException {
        var incoming = folder.newIncoming();
        try {
            if (!copied(reader, incoming).equals(sha256)) {
                throw new IllegalStateException("its content does not have the hash in its name");
            }
            folder.place(incoming, sha256);
            folder.removeCopies(sha256);
            return true;
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /// Copies the content encrypted with the current key, and returns its hash.
    private String copied(EncryptedReader reader, Path incoming) throws IOException {
        var hash = Sha256.begun();
        try (var writer = new EncryptedWriter(incoming, cipher)) {
            for (var piece = reader.next(); piece != null; piece = reader.next()) {
                hash.update(piece.duplicate());
                writer.write(piece);
            }
            writer.finish();
        }
        return HexFormat.of().formatHex(hash.digest());
    }
}
