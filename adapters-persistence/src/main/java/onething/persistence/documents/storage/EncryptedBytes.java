package onething.persistence.documents.storage;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import onething.persistence.documents.content.FileBytes;
import onething.persistence.relational.encryption.ColumnCipher;

/// Reads a file that an [EncryptedWriter] has finished, at any place of it. All its blocks but the last have one
/// length, so each can be found. The blocks read last stay in memory.
public final class EncryptedBytes implements FileBytes, Closeable {

    private static final int KEPT = 16;

    private final FileChannel channel;
    private final ColumnCipher cipher;
    private final EncryptedFile file;
    private final long size;
    private final long sealedBlock;
    private final Map<Long, byte[]> blocks = new LinkedHashMap<>(2 * KEPT, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    public EncryptedBytes(Path path, ColumnCipher cipher, long size) throws IOException {
        this.channel = FileChannel.open(path, StandardOpenOption.READ);
        this.cipher = cipher;
        this.size = size;
        this.file = EncryptedFile.of(bytes(0, EncryptedFile.HEAD));
        this.sealedBlock =
                Integer.BYTES + bytes(EncryptedFile.HEAD, Integer.BYTES).getInt();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long from, byte[] into, int offset, int length) {
        if (from >= size) {
            return -1;
        }
        var block = block(from / EncryptedFile.BLOCK);
        int start = (int) (from % EncryptedFile.BLOCK);
        int some = Math.min(length, block.length - start);
        System.arraycopy(block, start, into, offset, some);
        return some;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private byte[] block(long number) {
        var kept = blocks.get(number);
        if (kept != null) {
            return kept;
        }
        try {
            return readBlock(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] readBlock(long number) throws IOException {
        long at = EncryptedFile.HEAD + number * sealedBlock;
        int length = bytes(at, Integer.BYTES).getInt();
        var sealed = bytes(at + Integer.BYTES, length).array();
        boolean isLast = number == (size - 1) / EncryptedFile.BLOCK;
        var block = cipher.decrypt(file.place(number, isLast), sealed);
        blocks.put(number, block);
        return block;
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }
}
