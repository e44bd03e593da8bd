package onething.persistence.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static onething.application.port.out.bundle.MaterialStoreContract.LIMIT;
import static onething.application.port.out.bundle.MaterialStoreContract.aPng;
import static onething.application.port.out.bundle.MaterialStoreContract.inPieces;
import static onething.application.port.out.bundle.MaterialStoreContract.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import onething.application.port.out.bundle.MaterialStore;
import onething.persistence.documents.content.ContentTypes;
import onething.persistence.documents.storage.StoredFiles;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import onething.persistence.relational.encryption.KeyRing.Key;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

/// The contents of materials while keys are exchanged.
abstract class ReencryptedContentsContract {

    private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
    private static final Key OLD =
            new Key(ColumnCipherAlgorithm.AES, "the old key, which has 32 bytes.".getBytes(UTF_8));
    private static final Key NEW = new Key(ColumnCipherAlgorithm.SM4, "16 bytes of SM4.".getBytes(UTF_8));
    private static final ColumnCipher BEFORE = ColumnCipher.with(new KeyRing("old", Map.of("old", OLD)));
    private static final ColumnCipher MEANWHILE = ColumnCipher.with(new KeyRing("new", Map.of("old", OLD, "new", NEW)));
    private static final ColumnCipher AFTERWARDS = ColumnCipher.with(new KeyRing("new", Map.of("new", NEW)));

    private StoredFiles stored;

    /// Where this test's files are; nothing else is there.
    abstract StoredFiles storedFiles();

    @BeforeEach
    void anEmptyStore() {
        stored = storedFiles();
    }

    @Test
    void filesOfAnOlderKeyAreEncryptedAgainAndThatKeyIsNoLongerNeeded() {
        var large = aPng(200_000);
        var small = aPng(1_100);
        var late = aPng(1_200);
        keep(large, BEFORE);
        keep(small, BEFORE);
        keep(late, MEANWHILE);

        assertThat(contents(MEANWHILE).reencrypt().block()).isEqualTo(2);

        assertThat(List.of(large, small, late))
                .allSatisfy(
                        content -> assertThat(read(sha256(content), AFTERWARDS)).isEqualTo(content));
        assertThat(contents(MEANWHILE).reencrypt().block()).isZero();
    }

    @Test
    void aPlainFileIsEncryptedOnce() throws IOException {
        var png = aPng(100_000);
        stored.write(path(sha256(png)), png);
        var contents = contents(BEFORE);

        assertThat(read(sha256(png), BEFORE)).as("before").isEqualTo(png);
        assertThat(contents.reencrypt().block()).isEqualTo(1);

        assertThat(stored.bytes(path(sha256(png)))).isNotEqualTo(png);
        assertThat(read(sha256(png), BEFORE)).as("afterwards").isEqualTo(png);
        assertThat(contents.reencrypt().block()).isZero();
        assertThat(stored.paths()).noneMatch(path -> path.startsWith("incoming"));
    }

    @Test
    void aDamagedFileIsLeftUnchangedAndDelaysNoOther() throws IOException {
        var another = sha256("another".getBytes(UTF_8));
        var png = aPng(1_100);
        stored.write(path(another), png);
        var broken = keep(aPng(1_300), BEFORE);
        var bytes = stored.bytes(path(broken));
        bytes[bytes.length - 1] ^= 1;
        stored.write(path(broken), bytes);
        var whole = aPng(1_400);
        keep(whole, BEFORE);

        assertThat(contents(MEANWHILE).reencrypt().block()).isEqualTo(1);

        assertThat(stored.bytes(path(another))).isEqualTo(png);
        assertThat(stored.bytes(path(broken))).isEqualTo(bytes);
        assertThat(read(sha256(whole), AFTERWARDS)).isEqualTo(whole);
        assertThat(stored.paths()).noneMatch(path -> path.startsWith("incoming"));
    }

    private String keep(byte[] content, ColumnCipher cipher) {
        return store(cipher).keep(inPieces(content), LIMIT).block().sha256();
    }

    private byte[] read(String sha256, ColumnCipher cipher) {
        return store(cipher)
                .content(sha256)
                .collect(ByteArrayOutputStream::new, ReencryptedContentsContract::append)
                .block()
                .toByteArray();
    }

    private static void append(ByteArrayOutputStream content, ByteBuffer piece) {
        var bytes = new byte[piece.remaining()];
        piece.get(bytes);
        content.writeBytes(bytes);
    }

    private MaterialStore store(ColumnCipher cipher) {
        return new EncryptedMaterialStore(
                stored.storage(),
                new ContentTypes(),
                cipher,
                new NoScanner(),
                new NoContents(),
                Schedulers.boundedElastic(),
                Schedulers.boundedElastic());
    }

    private ReencryptedContents contents(ColumnCipher cipher) {
        return new ReencryptedContents(stored.storage(), cipher, Schedulers.boundedElastic());
    }

    private static String path(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256;
    }
}
