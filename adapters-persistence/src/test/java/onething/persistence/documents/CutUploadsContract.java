package onething.persistence.documents;

import static onething.application.service.People.LI_NA;
import static onething.application.service.SmallGuide.COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.HandInMaterial;
import onething.application.port.in.upload.ContinueUpload;
import onething.application.port.out.matter.StoredFixtures;
import onething.application.port.out.upload.InMemoryUploads;
import onething.application.port.out.upload.PartialContents;
import onething.application.service.ServiceInMemory;
import onething.application.service.upload.ContinueUploadService;
import onething.application.service.upload.UploadLimits;
import onething.domain.bundle.BundleId;
import onething.domain.code.MaterialCode;
import onething.domain.material.FileQuota;
import onething.domain.material.Material;
import onething.domain.text.FileName;
import onething.domain.upload.Part;
import onething.domain.upload.Upload;
import onething.domain.upload.UploadId;
import onething.persistence.documents.storage.StoredFiles;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// A large file that is cut at hundreds of random places, each time before another node goes on.
abstract class CutUploadsContract {

    private static final ColumnCipher CIPHER =
            ColumnCipher.with(KeyRing.of(ColumnCipherAlgorithm.AES, "only", Map.of("only", new byte[32])));
    private static final Scheduler SCHEDULER = Schedulers.boundedElastic();
    private static final UploadLimits LIMITS = new UploadLimits(
            50 << 20, ServiceInMemory.QUOTAS, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(20));

    private StoredFiles stored;

    /// At how many places the file is cut.
    int cuts() {
        return 300;
    }

    /// Where this test's files are; nothing else is there.
    abstract StoredFiles storedFiles();

    @BeforeEach
    void anEmptyStore() {
        stored = storedFiles();
    }

    private final Random random = new Random(20_261_128);
    private final ServiceInMemory service = new ServiceInMemory();
    private final InMemoryUploads uploads = new InMemoryUploads();
    private final BundleId draft = service.aDraft(LI_NA, COMPLAINT).value().id();

    @Test
    void aFileCutAtRandomPlacesArrivesWithTheSameHash() throws IOException {
        var file = new byte[cuts() * 80_000];
        random.nextBytes(file);
        var upload = begun(file);
        int cuts = 0;

        while (cuts < cuts()) {
            var before = received(upload);
            int cut = random.nextInt(Math.min(file.length - (int) before, 2 * file.length / cuts()));
            cut(upload, before, file, cut);
            var after = received(upload);
            assertThat(after).isEqualTo(before + cut);
            cuts++;
        }
        assertThat(received(upload)).isPositive().isLessThan(file.length);
        var complete = aNode(handsIn())
                .append(command(upload, received(upload), pieces(file, (int) received(upload), file.length)))
                .block();

        assertThat(complete.isComplete()).isTrue();
        assertThat(hashOfTheMaterial).isEqualTo(sha256(file));
        assertThat(stored.paths()).isEmpty();
    }

    @Test
    void aFileOfOneByteArrives() {
        var upload = begun(new byte[] {7});

        aNode(handsIn())
                .append(command(upload, 0, pieces(new byte[] {7}, 0, 1)))
                .block();

        assertThat(hashOfTheMaterial).isEqualTo(sha256(new byte[] {7}));
    }

    @Test
    void aConnectionThatBreaksKeepsWhatHasArrived() {
        var file = new byte[300_000];
        var upload = begun(file);

        aNode(handsIn())
                .append(command(upload, 0, pieces(file, 0, 200_001).concatWith(Mono.error(new IOException("reset")))))
                .onErrorComplete()
                .block();

        assertThat(received(upload)).isEqualTo(200_001);
    }

    private String hashOfTheMaterial = "";
    private Sinks.Empty<Void> written = Sinks.empty();

    /// Half of the connections break, the others are closed by a caller that has hung up.
    private void cut(Upload upload, long from, byte[] file, int length) {
        var content = pieces(file, (int) from, (int) from + length).concatWith(Mono.error(new IOException("reset")));
        if (random.nextBoolean()) {
            aNode(handsIn())
                    .append(command(upload, from, content))
                    .onErrorComplete()
                    .block();
            return;
        }
        var gone = Sinks.empty();
        aNode(handsIn())
                .append(command(upload, from, content.doOnSubscribe(_ -> gone.tryEmitEmpty())))
                .onErrorComplete()
                .takeUntilOther(gone.asMono())
                .block();
        written.asMono().block();
    }

    private ContinueUpload aNode(HandInMaterial handIn) {
        var partials = new EncryptedPartialContents(stored.storage(), CIPHER, SCHEDULER);
        written = Sinks.empty();
        return new ContinueUploadService(
                service.access, uploads, new Watched(partials, written), handIn, service.clock, LIMITS);
    }

    private HandInMaterial handsIn() {
        return command -> command.content()
                .reduceWith(CutUploadsContract::digest, (digest, piece) -> {
                    digest.update(piece);
                    return digest;
                })
                .map(digest -> {
                    hashOfTheMaterial = HexFormat.of().formatHex(digest.digest());
                    return new Versioned<>(aMaterial(hashOfTheMaterial), 1);
                });
    }

    private Upload begun(byte[] file) {
        var upload = new Upload(
                new UploadId(service.ids.next()),
                draft,
                new FileName("合同.pdf"),
                Set.of(new MaterialCode("contract")),
                file.length,
                0,
                Optional.of(sha256(file)),
                Optional.empty(),
                service.clock.instant().plus(Duration.ofHours(20)));
        return uploads.add(upload, new FileQuota(10, 1L << 30), service.clock.instant())
                .block();
    }

    private long received(Upload upload) {
        return uploads.find(draft, upload.id(), service.clock.instant()).block().received();
    }

    private ContinueUpload.Command command(Upload upload, long offset, Flux<ByteBuffer> content) {
        return new ContinueUpload.Command(LI_NA, draft, upload.id(), offset, Optional.empty(), content);
    }

    /// In pieces as large as a connection's.
    private Flux<ByteBuffer> pieces(byte[] file, int from, int to) {
        return Flux.generate(() -> from, (at, sink) -> {
            if (at >= to) {
                sink.complete();
                return at;
            }
            int length = Math.min(to - at, 1 + random.nextInt(60_000));
            sink.next(ByteBuffer.wrap(file, at, length).slice());
            return at + length;
        });
    }

    private static Material aMaterial(String sha256) {
        return StoredFixtures.aMaterial(sha256.substring(0, 8));
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Says when everything that has arrived over a connection is written.
    private record Watched(PartialContents partials, Sinks.Empty<Void> written) implements PartialContents {

        @Override
        public Flux<Part> write(long start, Flux<ByteBuffer> content) {
            return partials.write(start, content).doFinally(_ -> written.tryEmitEmpty());
        }

        @Override
        public Flux<ByteBuffer> content(List<Part> parts) {
            return partials.content(parts);
        }

        @Override
        public Mono<Void> remove(List<Part> parts) {
            return partials.remove(parts);
        }

        @Override
        public Mono<Long> removeAbandoned(Instant before) {
            return partials.removeAbandoned(before);
        }
    }
}
