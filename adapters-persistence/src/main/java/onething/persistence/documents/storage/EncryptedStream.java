package onething.persistence.documents.storage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import onething.persistence.relational.encryption.ColumnCipher;
import org.jspecify.annotations.Nullable;

/// Decrypts a file of [EncryptedWriter] while its bytes arrive, in pieces of any size. It holds one block. A file
/// without the mark is given as plain content. One thread at a time uses it.
final class EncryptedStream {

    private final ColumnCipher cipher;

    /// How many bytes have not arrived.
    private long left;

    private ByteBuffer wanted = ByteBuffer.allocate(EncryptedFile.HEAD);
    private Reading reading = Reading.HEAD;
    private @Nullable EncryptedFile file;
    private long number;

    /// @param size of the encrypted file, in bytes
    EncryptedStream(long size, ColumnCipher cipher) {
        this.left = size;
        this.cipher = cipher;
    }

    /// The blocks that these bytes complete.
    ///
    /// @throws IllegalStateException if a block is not what was written there
    List<ByteBuffer> blocks(ByteBuffer bytes) {
        var blocks = new ArrayList<ByteBuffer>();
        left -= bytes.remaining();
        while (bytes.hasRemaining()) {
            if (reading == Reading.PLAIN) {
                blocks.add(bytes.slice());
                return blocks;
            }
            fill(bytes);
            if (!wanted.hasRemaining() || left == 0 && !bytes.hasRemaining()) {
                boolean isLast = left == 0 && !bytes.hasRemaining();
                next(wanted.flip(), isLast, blocks);
            }
        }
        return blocks;
    }

    /// @throws IllegalStateException if bytes are missing
    void finish() {
        if (left != 0 || reading == Reading.LENGTH && wanted.position() > 0 || reading == Reading.BLOCK) {
            throw new IllegalStateException("the file is truncated");
        }
        if (reading == Reading.HEAD || file != null && number == 0) {
            throw new IllegalStateException("not an encrypted block");
        }
    }

    private void fill(ByteBuffer bytes) {
        int some = Math.min(wanted.remaining(), bytes.remaining());
        wanted.put(bytes.slice(bytes.position(), some));
        bytes.position(bytes.position() + some);
    }

    private void next(ByteBuffer arrived, boolean isLast, List<ByteBuffer> blocks) {
        switch (reading) {
            case HEAD -> head(arrived, blocks);
            case LENGTH -> want(length(arrived), Reading.BLOCK);
            case BLOCK -> {
                blocks.add(decrypted(arrived, isLast));
                want(Integer.BYTES, Reading.LENGTH);
            }
            case PLAIN -> throw new IllegalStateException();
        }
    }

    private void head(ByteBuffer head, List<ByteBuffer> blocks) {
        if (EncryptedFile.isHead(head)) {
            file = EncryptedFile.of(head);
            want(Integer.BYTES, Reading.LENGTH);
        } else {
            blocks.add(head);
            reading = Reading.PLAIN;
        }
    }

    private static int length(ByteBuffer arrived) {
        int length = arrived.remaining() < Integer.BYTES ? -1 : arrived.getInt(0);
        if (length < 0 || length > EncryptedFile.LONGEST) {
            throw new IllegalStateException("not an encrypted block");
        }
        return length;
    }

    private ByteBuffer decrypted(ByteBuffer arrived, boolean isLast) {
        if (file == null || arrived.remaining() < arrived.capacity()) {
            throw new IllegalStateException("the file is truncated");
        }
        return ByteBuffer.wrap(cipher.decrypt(file.place(number++, isLast), arrived.array()));
    }

    private void want(int bytes, Reading next) {
        wanted = ByteBuffer.allocate(bytes);
        reading = next;
    }

    private enum Reading {
        HEAD,
        LENGTH,
        BLOCK,
        PLAIN
    }
}
