package onething.persistence.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import onething.application.port.out.bundle.MaterialStore.Kept;
import onething.domain.material.FileType;
import onething.domain.refusal.Refusal.MaterialEmpty;
import onething.domain.refusal.Refusal.MaterialTooLarge;
import onething.persistence.documents.content.ContentTypes;
import onething.persistence.documents.content.FileReading;
import onething.persistence.relational.encryption.ColumnCipher;
import org.jspecify.annotations.Nullable;

/// A content that is arriving. Its pieces are checked, encrypted and written to a file of its own. One
/// thread at a time uses it; only [#discard] may come in between.
final class IncomingContent {

    private final ContentFolder folder;
    private final ContentTypes types;
    private final ColumnCipher cipher;
    private final long limit;
    private final MessageDigest hash = sha256();
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream(ContentTypes.BEGINNING);
    private long size;
    private @Nullable FileType type;
    private volatile @Nullable Path file;
    private volatile @Nullable EncryptedWriter writer;
    private volatile boolean discarded;

    IncomingContent(ContentFolder folder, ContentTypes types, ColumnCipher cipher, long limit) {
        this.folder = folder;
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

    /// Completes the file, and waits until it is on the disk.
    Kept finish() throws IOException {
        var written = writer;
        var from = file;
        if (size == 0 || written == null || from == null) {
            throw new MaterialEmpty().refused();
        }
        var found = type == null ? types.require(beginning.toByteArray()) : type;
        var sha256 = HexFormat.of().formatHex(hash.digest());
        written.finish();
        return new Kept(sha256, size, found);
    }

    /// Reads the completed file to its end.
    ///
    /// @throws onething.domain.refusal.Refused unless it can be accepted
    void check(Kept kept) {
        try (var bytes = new EncryptedBytes(Objects.requireNonNull(file), cipher, kept.size())) {
            FileReading.read(kept.type(), bytes).accepted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Moves the file to its place.
    void place(Kept kept) {
        try {
            folder.place(Objects.requireNonNull(file), kept.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        var incoming = folder.newIncoming();
        file = incoming;
        var opened = new EncryptedWriter(incoming, cipher);
        writer = opened;
        if (discarded) {
            discard();
        }
        return opened;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no SHA-256", e);
        }
    }
}
