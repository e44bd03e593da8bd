package onething.persistence.documents.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import onething.persistence.relational.encryption.ColumnCipher;

/// Encrypts a content block by block as it arrives, so plain bytes never reach the disk. The format is in
/// [EncryptedFile].
public final class EncryptedWriter implements Closeable {

    private final FileChannel channel;
    private final ColumnCipher cipher;
    private final EncryptedFile file = EncryptedFile.another();
    private final ByteBuffer block = ByteBuffer.allocate(EncryptedFile.BLOCK);
    private long number;

    public EncryptedWriter(Path path, ColumnCipher cipher) throws IOException {
        this.channel = FileChannel.open(path, StandardOpenOption.WRITE);
        this.cipher = cipher;
        write(file.head(), channel);
    }

    public void write(ByteBuffer piece) throws IOException {
        while (piece.hasRemaining()) {
            if (!block.hasRemaining()) {
                encrypt(false);
            }
            int some = Math.min(block.remaining(), piece.remaining());
            block.put(piece.slice(piece.position(), some));
            piece.position(piece.position() + some);
        }
    }

    /// Writes the last block. The file may not be on the disk yet, see [Storage#put].
    public void finish() throws IOException {
        encrypt(true);
        channel.close();
    }

    /// Closes the file. Without [#finish] it cannot be decrypted.
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void encrypt(boolean isLast) throws IOException {
        var sealed = cipher.encrypt(file.place(number++, isLast), block.array(), block.position());
        block.clear();
        write(ByteBuffer.allocate(Integer.BYTES).putInt(sealed.length).flip(), channel);
        write(ByteBuffer.wrap(sealed), channel);
    }

    private static void write(ByteBuffer bytes, FileChannel channel) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
