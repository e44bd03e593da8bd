package onething.persistence.documents;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import onething.persistence.relational.encryption.ColumnCipher;
import org.jspecify.annotations.Nullable;

/// Reads what a [EncryptedWriter] has written; and a file from before contents were sealed, as it is.
final class EncryptedReader implements Closeable {

    private final FileChannel channel;
    private final ColumnCipher cipher;

    /// None for a file in the clear.
    private final @Nullable EncryptedFile file;

    private long number;

    EncryptedReader(Path path, ColumnCipher cipher) throws IOException {
        this.channel = FileChannel.open(path, StandardOpenOption.READ);
        this.cipher = cipher;
        var head = read(EncryptedFile.HEAD);
        this.file = EncryptedFile.isHead(head) ? EncryptedFile.of(head) : null;
        if (file == null) {
            channel.position(0);
        }
    }

    /// Whether the key that is current has sealed it. Only asked before anything is read.
    boolean isCurrent() throws IOException {
        if (file == null) {
            return false;
        }
        long here = channel.position();
        boolean current = cipher.isCurrent(encryptedBlock());
        channel.position(here);
        return current;
    }

    /// The next block; none after the last.
    ///
    /// @throws IllegalStateException when it is not what was written there
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
            throw new IllegalStateException("not a sealed block");
        }
        var sealed = new byte[length.getInt(0)];
        var there = read(sealed.length);
        if (there.remaining() < sealed.length) {
            throw new IllegalStateException("cut off");
        }
        there.get(sealed);
        return sealed;
    }

    /// As much as there is, up to so many bytes.
    private ByteBuffer read(int most) throws IOException {
        var bytes = ByteBuffer.allocate(most);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // On, until it is full or nothing is left.
        }
        return bytes.flip();
    }
}
