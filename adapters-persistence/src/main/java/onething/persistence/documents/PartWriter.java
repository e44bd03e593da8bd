package onething.persistence.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import onething.domain.upload.Part;
import onething.persistence.documents.storage.EncryptedWriter;
import onething.persistence.documents.storage.Staging;
import onething.persistence.relational.encryption.ColumnCipher;
import org.jspecify.annotations.Nullable;

/// Writes what arrives of a content into one file after another. One thread at a time uses it.
final class PartWriter {

    /// At most this much, and the piece that exceeds it, is lost when a node dies.
    static final int PART_BYTES = 512 * 1024;

    private final Staging staging;
    private final ColumnCipher cipher;
    private long start;
    private long length;
    private @Nullable Path file;
    private @Nullable EncryptedWriter writer;

    PartWriter(Staging staging, ColumnCipher cipher, long start) {
        this.staging = staging;
        this.cipher = cipher;
        this.start = start;
    }

    /// Gives the part that this piece has filled.
    Optional<StagedPart> write(ByteBuffer piece) {
        try {
            length += piece.remaining();
            writer().write(piece);
            return length < PART_BYTES ? Optional.empty() : last();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Gives what has been written and belongs to no part yet.
    Optional<StagedPart> last() throws IOException {
        if (writer == null || file == null || length == 0) {
            return Optional.empty();
        }
        writer.finish();
        var part = new StagedPart(new Part(start, length, file.getFileName().toString()), file);
        start += length;
        length = 0;
        writer = null;
        file = null;
        return Optional.of(part);
    }

    /// Removes what belongs to no part.
    void discard() {
        try {
            if (writer != null) {
                writer.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EncryptedWriter writer() throws IOException {
        var opened = writer;
        if (opened == null) {
            file = staging.newFile();
            opened = new EncryptedWriter(file, cipher);
            writer = opened;
        }
        return opened;
    }

    /// A part that is complete in the staging folder.
    record StagedPart(Part part, Path file) {}
}
