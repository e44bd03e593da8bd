package onething.persistence.documents.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import onething.persistence.relational.encryption.ColumnCipher;
import org.jspecify.annotations.Nullable;

/// Reads a file of [EncryptedWriter] on a disk here. A file without the mark is read as plain content.
public final class EncryptedReader implements Closeable {

    private final FileChannel channel;
    private final ColumnCipher cipher;

    /// Null for a plain file.
    private final @Nullable EncryptedFile file;

    private long number;

    public EncryptedReader(Path path, ColumnCipher cipher) throws IOException {
        this.channel = FileChannel.open(path, StandardOpenOption.READ);
        this.cipher = cipher;
        var head = read(EncryptedFile.HEAD);
        this.file = EncryptedFile.isHead(head) ? EncryptedFile.of(head) : null;
        if (file == null) {
            channel.position(0);
        }
    }

    /// The next block, decrypted; null after the last.
    ///
    /// @throws IllegalStateException if the block is not what was written there
    @Nullable
    ByteBuffer next() throws IOException {
        if (file == null) {
            var piece = read(EncryptedFile.BLOCK);
            return piece.hasRemaining() ? piece : null;
        }
        if (number > 0 && channel.position() == channel.size()) {
            return null;
        }
        var sealed = encryptedBlock();
        boolean isLast = channel.position() == channel.size();
        return ByteBuffer.wrap(cipher.decrypt(file.place(number++, isLast), sealed));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private byte[] encryptedBlock() throws IOException {
        var length = read(Integer.BYTES);
        if (length.remaining() < Integer.BYTES || length.getInt(0) < 0 || length.getInt(0) > EncryptedFile.LONGEST) {
            throw new IllegalStateException("not an encrypted block");
        }
        var sealed = read(length.getInt(0));
        if (sealed.remaining() < sealed.capacity()) {
            throw new IllegalStateException("the file is truncated");
        }
        return sealed.array();
    }

    /// Reads up to `most` bytes, fewer only at the end of the file.
    private ByteBuffer read(int most) throws IOException {
        var bytes = ByteBuffer.allocate(most);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until the buffer is full or the file ends
        }
        return bytes.flip();
    }
}
