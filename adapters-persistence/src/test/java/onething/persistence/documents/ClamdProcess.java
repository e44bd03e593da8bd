package onething.persistence.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import onething.application.port.out.bundle.FileScanner.State;
import onething.persistence.documents.picture.DebianPackage;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// A clamd of Debian's package with one signature of our own, so it starts in less than a second and needs no
/// download.
final class ClamdProcess implements AutoCloseable {

    static final int LARGEST = 1_000_000;

    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private ClamdProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ClamdProcess start(Path folder) throws IOException {
        var program = DebianPackage.program("clamav-daemon", "clamd");
        Files.writeString(
                folder.resolve("test.ndb"), "Test.Eicar:0:*:" + HexFormat.of().formatHex(eicar()) + "\n");
        int port = freePort();
        var configuration = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                DatabaseDirectory %s
                TCPSocket %s
                TCPAddr 127.0.0.1
                StreamMaxLength %s
                """.formatted(folder, port, LARGEST));
        var process = new ProcessBuilder(program.toString(), "--config-file=" + configuration)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        var started = new ClamdProcess(process, port);
        started.awaitReady();
        return started;
    }

    /// The file that every scanner takes for malware. It is put together here, so that no scanner finds it in our
    /// repository.
    static byte[] eicar() {
        var halves = new String[] {"X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"};
        return String.join("", halves).getBytes(US_ASCII);
    }

    ClamdScanner scanner() {
        return new ClamdScanner("127.0.0.1", port, Duration.ofSeconds(20));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private void awaitReady() {
        scanner()
                .state()
                .filter(state -> state == State.READY)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("clamd is not ready")))
                .retryWhen(Retry.fixedDelay(START.toMillis() / 100, Duration.ofMillis(100)))
                .block();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
