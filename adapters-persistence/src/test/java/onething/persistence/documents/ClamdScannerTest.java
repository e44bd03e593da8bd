package onething.persistence.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import onething.application.port.Unavailable;
import onething.application.port.Unavailable.What;
import onething.application.port.out.bundle.FileScanner.Result;
import onething.application.port.out.bundle.FileScanner.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/// With a real clamd.
class ClamdScannerTest {

    private static final String MALWARE = "Test.Eicar.UNOFFICIAL";

    @TempDir
    private static Path folder;

    private static ClamdProcess clamd;

    @BeforeAll
    static void clamdRuns() throws IOException {
        clamd = ClamdProcess.start(folder);
    }

    @AfterAll
    static void clamdStops() throws InterruptedException {
        clamd.close();
    }

    @Test
    void aCleanFileIsClean() {
        var noise = new byte[ClamdProcess.LARGEST - 1_000];
        new Random(1).nextBytes(noise);

        assertThat(scanned(noise, 64 * 1024)).isEqualTo(new Result.Clean());
        assertThat(scanned(new byte[0], 1)).isEqualTo(new Result.Clean());
    }

    @Test
    void malwareIsFoundWhereverTheFileIsDivided() {
        var eicar = ClamdProcess.eicar();

        for (int piece : new int[] {1, 7, 40, 1_000}) {
            assertThat(scanned(eicar, piece)).as("pieces of %s", piece).isEqualTo(new Result.Infected(MALWARE));
        }
    }

    @Test
    void manyFilesAreScannedAtOnceAndNothingWaitsOnTheCallersThread() {
        Flux.range(0, 30)
                .flatMap(
                        number -> clamd.scanner()
                                .scan(inPieces(number % 2 == 0 ? ClamdProcess.eicar() : "clean".getBytes(UTF_8), 30))
                                .map(result -> result.equals(new Result.Infected(MALWARE)) == (number % 2 == 0)),
                        30)
                .subscribeOn(Schedulers.parallel())
                .distinct()
                .as(StepVerifier::create)
                .expectNext(true)
                .verifyComplete();
    }

    @Test
    void aFileThatIsTooLargeForTheScannerIsNotTakenForClean() {
        clamd.scanner()
                .scan(inPieces(new byte[3 * ClamdProcess.LARGEST], 64 * 1024))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(ClamdScannerTest::isAway);
    }

    @Test
    void aScannerThatIsDownLetsNothingThrough() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var down = new ClamdScanner("127.0.0.1", port, Duration.ofSeconds(5));

        down.scan(inPieces(new byte[10], 10)).as(StepVerifier::create).verifyErrorSatisfies(ClamdScannerTest::isAway);
        assertThat(down.state().block()).isEqualTo(State.DOWN);
    }

    @Test
    void aScannerThatDoesNotAnswerLetsNothingThrough() throws IOException {
        try (var mute = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var scanner = new ClamdScanner("127.0.0.1", mute.getLocalPort(), Duration.ofMillis(300));

            scanner.scan(inPieces(new byte[10], 10))
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(ClamdScannerTest::isAway);
        }
    }

    @Test
    void aRunningScannerIsReady() {
        assertThat(clamd.scanner().state().block()).isEqualTo(State.READY);
    }

    private static void isAway(Throwable error) {
        assertThat(error)
                .isInstanceOfSatisfying(
                        Unavailable.class, away -> assertThat(away.what()).isEqualTo(What.SCANNER));
    }

    private static Result scanned(byte[] content, int piece) {
        return clamd.scanner().scan(inPieces(content, piece)).block();
    }

    private static Flux<ByteBuffer> inPieces(byte[] content, int piece) {
        return Flux.range(0, (content.length + piece - 1) / piece)
                .map(number -> ByteBuffer.wrap(
                        Arrays.copyOfRange(content, number * piece, Math.min(content.length, (number + 1) * piece))));
    }
}
