package onething.persistence.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import onething.application.port.out.bundle.MaterialStore.Kept;
import onething.domain.material.FileType;
import onething.domain.refusal.Refusal.MaterialEmpty;
import onething.domain.refusal.Refusal.MaterialTooLarge;
import onething.domain.text.Sha256;
import onething.persistence.documents.content.ContentTypes;
import onething.persistence.documents.content.FileBytes;
import onething.persistence.documents.content.FileReading;
import onething.persistence.documents.metadata.FileParts;
import onething.persistence.documents.metadata.MetadataRemoval;
import onething.persistence.documents.storage.EncryptedBytes;
import onething.persistence.documents.storage.EncryptedWriter;
import onething.persistence.documents.storage.Staging;
import onething.persistence.relational.encryption.ColumnCipher;
import org.jspecify.annotations.Nullable;

/// A content that is arriving. Its pieces are checked, encrypted and written to a file of its own. One
/// thread at a time uses it; only [#discard] may come in between.
final class IncomingContent {

    private final Staging staging;
    private final ContentTypes types;
    private final ColumnCipher cipher;
    private final long limit;
    private final MessageDigest hash = Sha256.begun();
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream(ContentTypes.BEGINNING);
    private long size;
    private @Nullable FileType type;
    private volatile @Nullable Path file;
    private volatile @Nullable EncryptedWriter writer;
    private volatile boolean discarded;

    IncomingContent(Staging staging, ContentTypes types, ColumnCipher cipher, long limit) {
        this.staging = staging;
        this.types = types;
        this.cipher = cipher;
        this.limit = limit;
    }

    /// @throws onething.domain.refusal.Refused as soon as it is clear that the content cannot be kept
    void write(ByteBuffer piece) {
        size += piece.remaining();
        if (size > limit) {
            throw new MaterialTooLarge(limit).refused();
        }
        inspect(piece.duplicate());
        hash.update(piece.duplicate());
        try {
            writer().write(piece.duplicate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Completes the file.
    Arrived finish() throws IOException {
        var written = writer;
        var from = file;
        if (size == 0 || written == null || from == null) {
            throw new MaterialEmpty().refused();
        }
        var found = type == null ? types.require(beginning.toByteArray()) : type;
        var sha256 = HexFormat.of().formatHex(hash.digest());
        written.finish();
        return new Arrived(sha256, size, found);
    }

    /// Reads the completed file to its end, and removes metadata from it.
    ///
    /// @throws onething.domain.refusal.Refused unless it can be accepted
    Kept accept(Arrived arrived) {
        try (var bytes = new EncryptedBytes(Objects.requireNonNull(file), cipher, arrived.size())) {
            FileReading.read(arrived.type(), bytes).accepted();
            var parts = MetadataRemoval.parts(arrived.type(), bytes);
            return parts.isWhole(bytes)
                    ? new Kept(arrived.sha256(), arrived.sha256(), arrived.size(), arrived.type())
                    : replaced(arrived, bytes, parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the parts to a new file, and removes the one that arrived.
    private Kept replaced(Arrived arrived, FileBytes bytes, FileParts parts) throws IOException {
        var before = Objects.requireNonNull(file);
        hash.reset();
        size = 0;
        var writing = opened();
        parts.write(bytes, piece -> {
            size += piece.remaining();
            hash.update(piece.duplicate());
            writing.write(piece);
        });
        writing.finish();
        Files.deleteIfExists(before);
        return new Kept(HexFormat.of().formatHex(hash.digest()), arrived.sha256(), size, arrived.type());
    }

    /// The file with what will be stored.
    Path file() {
        return Objects.requireNonNull(file);
    }

    /// Removes the file, unless it has been moved to its place.
    void discard() {
        discarded = true;
        try {
            var opened = writer;
            var written = file;
            if (opened != null) {
                opened.close();
            }
            if (written != null) {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void inspect(ByteBuffer piece) {
        int wanted = Math.min(ContentTypes.BEGINNING - beginning.size(), piece.remaining());
        if (wanted > 0) {
            var bytes = new byte[wanted];
            piece.get(bytes);
            beginning.writeBytes(bytes);
        }
        if (type == null && beginning.size() == ContentTypes.BEGINNING) {
            type = types.require(beginning.toByteArray());
        }
    }

    private EncryptedWriter writer() throws IOException {
        var opened = writer;
        return opened == null ? opened() : opened;
    }

    private EncryptedWriter opened() throws IOException {
        var incoming = staging.newFile();
        file = incoming;
        var opened = new EncryptedWriter(incoming, cipher);
        writer = opened;
        if (discarded) {
            discard();
        }
        return opened;
    }

    /// A content that has arrived completely and is not checked yet.
    record Arrived(String sha256, long size, FileType type) {}
}
