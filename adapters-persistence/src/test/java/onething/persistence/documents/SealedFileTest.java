package onething.persistence.documents;

import static onething.application.port.out.MaterialStoreContract.aPng;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import onething.persistence.relational.sealing.ColumnSeal;
import onething.persistence.relational.sealing.KeyRing;
import onething.persistence.relational.sealing.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A content in its sealed file: it comes out as it went in, or not at all.
class SealedFileTest {

    private static final ColumnSeal SEAL = seal(Suite.AES);

    /// A whole block and what is said before it.
    private static final int FRAME = Integer.BYTES + SEAL.seal("", new byte[SealedFile.BLOCK]).length;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {16, SealedFile.BLOCK - 1, SealedFile.BLOCK, SealedFile.BLOCK + 1, 3 * SealedFile.BLOCK})
    void whatWasWrittenIsRead(int size) throws IOException {
        var content = aPng(size);

        assertThat(read(written(content, SEAL), SEAL)).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource
    void everySuiteSealsFiles(Suite suite) throws IOException {
        var content = aPng(100_000);

        assertThat(read(written(content, seal(suite)), seal(suite))).isEqualTo(content);
    }

    @Test
    void aFileThatWasCutOffDoesNotOpen() throws IOException {
        var whole = Files.readAllBytes(written(aPng(3 * SealedFile.BLOCK), SEAL));

        for (int left : new int[] {
            SealedFile.HEAD, SealedFile.HEAD + 2, SealedFile.HEAD + FRAME / 2, SealedFile.HEAD + FRAME, SealedFile.HEAD + 2 * FRAME
        }) {
            doesNotOpen(Arrays.copyOf(whole, left));
        }
    }

    @Test
    void aFileWhoseBlocksWereMovedDoesNotOpen() throws IOException {
        var bytes = Files.readAllBytes(written(aPng(3 * SealedFile.BLOCK), SEAL));
        var second = Arrays.copyOfRange(bytes, SealedFile.HEAD + FRAME, SealedFile.HEAD + 2 * FRAME);
        System.arraycopy(bytes, SealedFile.HEAD, bytes, SealedFile.HEAD + FRAME, FRAME);
        System.arraycopy(second, 0, bytes, SealedFile.HEAD, FRAME);

        doesNotOpen(bytes);
    }

    @Test
    void aBlockOfAnotherFileDoesNotOpenInThisOne() throws IOException {
        var content = aPng(2 * SealedFile.BLOCK);
        var bytes = Files.readAllBytes(written(content, SEAL));
        var another = Files.readAllBytes(written(content, SEAL));
        System.arraycopy(another, SealedFile.HEAD, bytes, SealedFile.HEAD, FRAME);

        doesNotOpen(bytes);
    }

    @Test
    void aFileThatWasChangedDoesNotOpen() throws IOException {
        var bytes = Files.readAllBytes(written(aPng(1_000), SEAL));
        bytes[bytes.length - 20] ^= 1;

        doesNotOpen(bytes);
    }

    @Test
    void aFileFromBeforeContentsWereSealedIsReadAsItIs() throws IOException {
        var content = aPng(100_000);

        assertThat(read(Files.write(folder.resolve("before"), content), SEAL)).isEqualTo(content);
    }

    private void doesNotOpen(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("changed"), bytes);

        assertThatThrownBy(() -> read(file, SEAL)).isInstanceOf(IllegalStateException.class);
    }

    private Path written(byte[] content, ColumnSeal seal) throws IOException {
        var file = Files.createTempFile(folder, "", "");
        try (var writer = new SealedWriter(file, seal)) {
            for (int from = 0; from < content.length; from += 10_000) {
                writer.write(ByteBuffer.wrap(content, from, Math.min(10_000, content.length - from)));
            }
            writer.finish();
        }
        return file;
    }

    private static byte[] read(Path file, ColumnSeal seal) throws IOException {
        var content = new ByteArrayOutputStream();
        try (var reader = new SealedReader(file, seal)) {
            for (var piece = reader.next(); piece != null; piece = reader.next()) {
                var bytes = new byte[piece.remaining()];
                piece.get(bytes);
                content.writeBytes(bytes);
            }
        }
        return content.toByteArray();
    }

    private static ColumnSeal seal(Suite suite) {
        var secret = new byte[suite == Suite.AES ? 32 : 16];
        return ColumnSeal.with(KeyRing.of(suite, "only", Map.of("only", secret)));
    }
}
