package onething.persistence.documents.storage;

import static onething.application.port.out.bundle.MaterialStoreContract.aPng;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A content in its encrypted file is read unchanged or not at all.
class EncryptedFileTest {

    private static final ColumnCipher CIPHER = cipher(ColumnCipherAlgorithm.AES);

    /// The size of a whole block with its length.
    private static final int FRAME = Integer.BYTES + CIPHER.encrypt("", new byte[EncryptedFile.BLOCK]).length;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            ints = {100, EncryptedFile.BLOCK - 1, EncryptedFile.BLOCK, EncryptedFile.BLOCK + 1, 3 * EncryptedFile.BLOCK
            })
    void aWrittenFileIsRead(int size) throws IOException {
        var content = aPng(size);

        assertThat(read(written(content, CIPHER), CIPHER)).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource
    void everyAlgorithmEncryptsFiles(ColumnCipherAlgorithm suite) throws IOException {
        var content = aPng(100_000);

        assertThat(read(written(content, cipher(suite)), cipher(suite))).isEqualTo(content);
    }

    @Test
    void aTruncatedFileIsNotDecrypted() throws IOException {
        var whole = Files.readAllBytes(written(aPng(3 * EncryptedFile.BLOCK), CIPHER));

        for (int left : new int[] {
            EncryptedFile.HEAD,
            EncryptedFile.HEAD + 2,
            EncryptedFile.HEAD + FRAME / 2,
            EncryptedFile.HEAD + FRAME,
            EncryptedFile.HEAD + 2 * FRAME
        }) {
            doesNotOpen(Arrays.copyOf(whole, left));
        }
    }

    @Test
    void aFileWithMovedBlocksIsNotDecrypted() throws IOException {
        var bytes = Files.readAllBytes(written(aPng(3 * EncryptedFile.BLOCK), CIPHER));
        var second = Arrays.copyOfRange(bytes, EncryptedFile.HEAD + FRAME, EncryptedFile.HEAD + 2 * FRAME);
        System.arraycopy(bytes, EncryptedFile.HEAD, bytes, EncryptedFile.HEAD + FRAME, FRAME);
        System.arraycopy(second, 0, bytes, EncryptedFile.HEAD, FRAME);

        doesNotOpen(bytes);
    }

    @Test
    void aBlockOfAnotherFileIsNotDecrypted() throws IOException {
        var content = aPng(2 * EncryptedFile.BLOCK);
        var bytes = Files.readAllBytes(written(content, CIPHER));
        var another = Files.readAllBytes(written(content, CIPHER));
        System.arraycopy(another, EncryptedFile.HEAD, bytes, EncryptedFile.HEAD, FRAME);

        doesNotOpen(bytes);
    }

    @Test
    void aChangedFileIsNotDecrypted() throws IOException {
        var bytes = Files.readAllBytes(written(aPng(1_000), CIPHER));
        bytes[bytes.length - 20] ^= 1;

        doesNotOpen(bytes);
    }

    @Test
    void aPlainFileIsReadUnchanged() throws IOException {
        var content = aPng(100_000);

        assertThat(read(Files.write(folder.resolve("before"), content), CIPHER)).isEqualTo(content);
    }

    private void doesNotOpen(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("changed"), bytes);

        assertThatThrownBy(() -> read(file, CIPHER)).isInstanceOf(IllegalStateException.class);
    }

    private Path written(byte[] content, ColumnCipher cipher) throws IOException {
        var file = Files.createTempFile(folder, "", "");
        try (var writer = new EncryptedWriter(file, cipher)) {
            for (int from = 0; from < content.length; from += 10_000) {
                writer.write(ByteBuffer.wrap(content, from, Math.min(10_000, content.length - from)));
            }
            writer.finish();
        }
        return file;
    }

    /// Reads the file from the disk, and again as it arrives over a network: both agree.
    private static byte[] read(Path file, ColumnCipher cipher) throws IOException {
        var arrived = attempted(() -> arriving(Files.readAllBytes(file), cipher));
        var content = attempted(() -> onDisk(file, cipher));
        assertThat(arrived.isPresent()).as("both open it").isEqualTo(content.isPresent());
        assertThat(arrived.orElse(new byte[0])).isEqualTo(content.orElse(new byte[0]));
        return content.orElseThrow(() -> new IllegalStateException("not decrypted"));
    }

    private static Optional<byte[]> attempted(Callable<byte[]> reading) throws IOException {
        try {
            return Optional.of(reading.call());
        } catch (IllegalStateException notOpened) {
            return Optional.empty();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static byte[] onDisk(Path file, ColumnCipher cipher) throws IOException {
        var content = new ByteArrayOutputStream();
        try (var reader = new EncryptedReader(file, cipher)) {
            for (var piece = reader.next(); piece != null; piece = reader.next()) {
                append(content, piece);
            }
        }
        return content.toByteArray();
    }

    private static byte[] arriving(byte[] bytes, ColumnCipher cipher) {
        var content = new ByteArrayOutputStream();
        var stream = new EncryptedStream(bytes.length, cipher);
        var chance = new Random(bytes.length);
        for (int from = 0; from < bytes.length; ) {
            int some = Math.min(bytes.length - from, 1 + chance.nextInt(20_000));
            stream.blocks(ByteBuffer.wrap(bytes, from, some)).forEach(block -> append(content, block));
            from += some;
        }
        stream.finish();
        return content.toByteArray();
    }

    private static void append(ByteArrayOutputStream content, ByteBuffer piece) {
        var bytes = new byte[piece.remaining()];
        piece.get(bytes);
        content.writeBytes(bytes);
    }

    private static ColumnCipher cipher(ColumnCipherAlgorithm suite) {
        var secret = new byte[suite == ColumnCipherAlgorithm.AES ? 32 : 16];
        return ColumnCipher.with(KeyRing.of(suite, "only", Map.of("only", secret)));
    }
}
