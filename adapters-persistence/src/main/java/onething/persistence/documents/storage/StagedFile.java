package onething.persistence.documents.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import onething.domain.text.Sha256;
import onething.persistence.relational.encryption.ColumnCipher;

/// A whole content that is written to the staging folder, encrypted with the current key. Its methods wait for the
/// disk.
public final class StagedFile {

    private final Path file;
    private final EncryptedWriter writer;
    private final MessageDigest hash = Sha256.begun();

    public StagedFile(Staging staging, ColumnCipher cipher) throws IOException {
        this.file = staging.newFile();
        this.writer = new EncryptedWriter(file, cipher);
    }

    public void write(ByteBuffer piece) throws IOException {
        hash.update(piece.duplicate());
        writer.write(piece);
    }

    /// Completes the file, and returns the hash of the content.
    public String finish() throws IOException {
        writer.finish();
        return HexFormat.of().formatHex(hash.digest());
    }

    public Path path() {
        return file;
    }

    /// Removes the file, unless it has been moved to its place.
    public void discard() throws IOException {
        writer.close();
        Files.deleteIfExists(file);
    }
}
