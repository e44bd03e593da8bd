package onething.web.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import onething.domain.text.Sha256;
import onething.web.retention.ArchiveZip.Entry;
import onething.web.retention.ArchiveZip.Written;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class ArchiveZipTest {

    private static final int PIECE = 64 * 1024;

    @Test
    void theFilesTheirSumsAndWhatFollowsFromThemAreInTheZip() throws IOException {
        var first = "甲".getBytes(UTF_8);
        var entries = List.of(
                new Entry("documents/001.pdf", Optional.of(sum(first)), Flux.just(ByteBuffer.wrap(first))),
                new Entry("documents/002.pdf", Optional.empty(), Flux.empty()));

        var files = files(ArchiveZip.of(
                entries,
                written -> List.of(Entry.of("after.txt", written.toString().getBytes(UTF_8)))));

        var written = List.of(
                        new Written("documents/001.pdf", 3, sum(first)),
                        new Written("documents/002.pdf", 0, sum(new byte[0])))
                .toString()
                .getBytes(UTF_8);
        assertThat(files.keySet())
                .containsExactly("documents/001.pdf", "documents/002.pdf", "after.txt", "manifest-sha256.txt");
        assertThat(files.get("documents/001.pdf")).isEqualTo(first);
        assertThat(files.get("after.txt")).isEqualTo(written);
        assertThat(new String(files.get("manifest-sha256.txt"), UTF_8))
                .isEqualTo(sum(first) + "  documents/001.pdf\n" + sum(new byte[0]) + "  documents/002.pdf\n"
                        + sum(written) + "  after.txt\n");
    }

    @Test
    void aContentThatIsNotWhatItShouldBeBreaksTheZipOff() {
        var entry =
                new Entry("documents/001.pdf", Optional.of("0".repeat(64)), Flux.just(ByteBuffer.wrap(new byte[9])));

        StepVerifier.create(ArchiveZip.of(List.of(entry), _ -> List.of()).collectList())
                .verifyErrorSatisfies(fault -> assertThat(fault).hasMessageContaining("another hash"));
    }

    /// 64 MB of noise: what is asked for is read, and what was read is handed on.
    @Test
    void aLargeFileIsNeverWholeInMemory() {
        var read = new AtomicInteger();
        var random = new Random(1);
        var content = Flux.range(0, 1024).map(_ -> {
            read.incrementAndGet();
            var piece = new byte[PIECE];
            random.nextBytes(piece);
            return ByteBuffer.wrap(piece);
        });
        var zip = ArchiveZip.of(List.of(new Entry("documents/001.pdf", Optional.empty(), content)), _ -> List.of());

        StepVerifier.create(zip.doOnNext(piece -> assertThat(piece.remaining()).isLessThan(2 * PIECE)), 3)
                .expectNextCount(3)
                .then(() -> assertThat(read.get()).isLessThanOrEqualTo(4))
                .thenRequest(Long.MAX_VALUE)
                .thenConsumeWhile(_ -> true)
                .verifyComplete();
        assertThat(read).hasValue(1024);
    }

    private static Map<String, byte[]> files(Flux<ByteBuffer> zip) throws IOException {
        var bytes = new ByteArrayOutputStream();
        zip.doOnNext(piece -> bytes.write(piece.array(), piece.arrayOffset(), piece.remaining()))
                .blockLast();
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String sum(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content));
    }
}
