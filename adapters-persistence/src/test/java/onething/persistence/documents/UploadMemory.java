package onething.persistence.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.util.internal.PlatformDependent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import onething.persistence.documents.content.ContentTypes;
import onething.persistence.documents.storage.DiscardingS3;
import onething.persistence.documents.storage.FolderStorage;
import onething.persistence.documents.storage.S3Properties;
import onething.persistence.documents.storage.S3Storage;
import onething.persistence.documents.storage.Storage;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/// Measures what an upload that is under way holds in memory: 50 uploads of 10 MB at once, in a folder, and in an
/// object storage that another process plays ([DiscardingS3]). All uploads are stopped at one place, garbage is
/// collected, and what is left is compared with what was there before.
///
/// `mvn -q -pl adapters-persistence -am -Pupload-memory -DskipTests verify`
public final class UploadMemory {

    private static final int AT_ONCE = 50;

    /// So many calls send to an object storage at a time.
    private static final int CALLS_AT_ONCE = 8;

    /// Quarters of a second in which what is not stopped comes to its end.
    private static final int SETTLING = 20;

    private static final int PIECE = 64 * 1024;
    private static final int PIECES = 160;
    private static final long LIMIT = 60_000_000;

    private UploadMemory() {}

    public static void main(String... arguments) throws Exception {
        var folder = Files.createTempDirectory("upload-memory");
        try {
            System.out.printf("%d uploads of %.1f MB at once%n", AT_ONCE, PIECE * PIECES / 1e6);
            folder(folder.resolve("folder"));
            objectStorage(folder.resolve("staging"));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
            Schedulers.shutdownNow();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void folder(Path folder) throws Exception {
        arriving("folder", new FolderStorage(Files.createDirectories(folder), Schedulers.boundedElastic()));
    }

    private static void objectStorage(Path staging) throws Exception {
        try (var server = Server.started();
                var storage = new S3Storage(
                        Files.createDirectories(staging), server.properties(), Schedulers.boundedElastic())) {
            arriving("object storage", storage);
            sending(storage, server);
        }
    }

    /// Half of each upload has arrived.
    private static void arriving(String name, Storage storage) throws Exception {
        var store = store(storage);
        all(store, scan(Mono.empty(), () -> {})).block();
        long before = held();
        var half = new CountDownLatch(AT_ONCE);
        var goOn = Sinks.<Void>empty();
        var done = all(store, scan(goOn.asMono(), half::countDown)).toFuture();
        half.await();
        said(name + ", half arrived", held() - before);
        goOn.tryEmitEmpty();
        done.get();
    }

    /// Each upload has arrived. As many as may are being sent, and the other side reads no more for a while.
    private static void sending(Storage storage, Server server) throws Exception {
        var store = store(storage);
        long before = held();
        server.hold();
        var done = all(store, scan(Mono.empty(), () -> {})).toFuture();
        server.awaitHeld();
        said("object storage, being sent", held() - before);
        server.goOn();
        done.get();
    }

    private static Mono<Long> all(EncryptedMaterialStore store, Flux<ByteBuffer> scan) {
        return Flux.range(0, AT_ONCE)
                .flatMap(_ -> store.keep(scan, LIMIT), AT_ONCE)
                .count();
    }

    private static void said(String what, long bytes) {
        System.out.printf(
                "%-28s %6.1f MiB, %4d KiB an upload; outside of the heap %.1f MiB in all%n",
                what, bytes / 1048576.0, bytes / AT_ONCE / 1024, direct() / 1048576.0);
    }

    /// Bytes on the heap that are no garbage, and outside of it.
    private static long held() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < SETTLING; i++) {
            System.gc();
            Thread.sleep(Duration.ofMillis(250));
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + direct());
        }
        return least;
    }

    /// The buffers of the JDK and those of Netty. Where Netty takes its buffers from the JDK, they count twice.
    private static long direct() {
        long buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return buffers + Math.max(0, PlatformDependent.usedDirectMemory());
    }

    /// As many complete files are read at a time as in the service.
    private static EncryptedMaterialStore store(Storage storage) {
        return new EncryptedMaterialStore(
                storage,
                new ContentTypes(),
                ColumnCipher.with(KeyRing.of(ColumnCipherAlgorithm.AES, "only", Map.of("only", new byte[32]))),
                new NoScanner(),
                new NoContents(),
                Schedulers.boundedElastic(),
                Schedulers.newBoundedElastic(2, Integer.MAX_VALUE, "checks"));
    }

    /// A PDF with a picture of a scanner's size. It stops in its middle until it may go on.
    private static Flux<ByteBuffer> scan(Mono<Void> goOn, Runnable halfway) {
        var head =
                "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</A 4 0 R>>>>>>endobj\n"
                        + "4 0 obj<</Type/XObject/Subtype/Image/Width 4960/Height 7016/Filter/DCTDecode/Length "
                        + PIECE * PIECES
                        + ">>stream\n";
        var tail = "\nendstream endobj\ntrailer<</Size 5/Root 1 0 R>>\nstartxref\n0\n%%EOF\n";
        return Flux.concat(
                Flux.just(head).map(text -> ByteBuffer.wrap(text.getBytes(ISO_8859_1))),
                pieces(PIECES / 2),
                Mono.<ByteBuffer>fromRunnable(halfway),
                goOn.cast(ByteBuffer.class),
                pieces(PIECES - PIECES / 2),
                Flux.just(tail).map(text -> ByteBuffer.wrap(text.getBytes(ISO_8859_1))));
    }

    private static Flux<ByteBuffer> pieces(int count) {
        return Flux.defer(() -> {
            var chance = new Random();
            return Flux.range(0, count).map(_ -> {
                var piece = new byte[PIECE];
                chance.nextBytes(piece);
                return ByteBuffer.wrap(piece);
            });
        });
    }

    /// [DiscardingS3] in another process.
    private record Server(Process process, BufferedReader said, URI address) implements AutoCloseable {

        static Server started() throws IOException {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DiscardingS3.class.getName(),
                            String.valueOf(CALLS_AT_ONCE))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = new BufferedReader(new InputStreamReader(process.getInputStream(), ISO_8859_1));
            return new Server(process, said, URI.create(said.readLine()));
        }

        S3Properties properties() {
            var patience = Duration.ofMinutes(5);
            return new S3Properties(address, "us-east-1", "documents", true, "id", "secret", true, patience, patience);
        }

        void hold() throws IOException {
            say('h');
        }

        void awaitHeld() throws IOException {
            said.readLine();
        }

        void goOn() throws IOException {
            say('g');
        }

        private void say(char word) throws IOException {
            process.getOutputStream().write(word);
            process.getOutputStream().flush();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
