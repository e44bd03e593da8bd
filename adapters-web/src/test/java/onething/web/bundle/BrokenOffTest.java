package onething.web.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static onething.application.port.out.matter.StoredFixtures.aMaterial;
import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.HandInMaterial;
import onething.application.port.in.bundle.ReadMaterial;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.domain.material.Material;
import onething.web.RunningApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// Callers that stop half-way, hang up, or send far too much, over a real connection.
class BrokenOffTest {

    private static final UUID BUNDLE = new UUID(0x0190_0000_0000_7000L, 9);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Sinks.One<String> ended = Sinks.one();
    private final Material material = aMaterial("诊断证明.pdf");

    private RunningApi api = null;

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aFileThatStopsHalfWayIsNeverTakenAsComplete() throws IOException {
        HandInMaterial handIn = command -> command.content()
                .doFinally(signal -> ended.tryEmitValue(signal.name()))
                .then(Mono.just(new Versioned<>(material, 4)));
        api = RunningApi.of(LI_NA, controller(handIn, _ -> Mono.error(new AssertionError())));

        try (var socket = new Socket("localhost", api.port())) {
            send(socket, """
                    POST /api/v1/bundles/%s/materials?meets=diagnosis HTTP/1.1
                    Host: localhost
                    Content-Type: image/jpeg
                    Content-Length: 1000000

                    half a pict""".formatted(BUNDLE));
        }

        assertThat(ended.asMono().block(TIMEOUT)).isNotEqualTo("ON_COMPLETE");
    }

    @Test
    void hangingUpStopsTheReadingOfAFile() throws IOException {
        var endless = Flux.generate(sink -> sink.next(ByteBuffer.allocate(16 * 1024)))
                .cast(ByteBuffer.class)
                .doFinally(signal -> ended.tryEmitValue(signal.name()));
        ReadMaterial read = _ ->
                Mono.just(ReadMaterial.Content.ofFile(MaterialControllerTest.withSize(material, 1L << 40), endless));
        api = RunningApi.of(LI_NA, controller(_ -> Mono.error(new AssertionError()), read));

        try (var socket = new Socket("localhost", api.port())) {
            send(socket, """
                    GET /api/v1/bundles/%s/materials/%s HTTP/1.1
                    Host: localhost

                    """.formatted(BUNDLE, BUNDLE));
            assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
        }

        assertThat(ended.asMono().block(TIMEOUT)).isEqualTo("CANCEL");
    }

    /// A caller who hangs up is not a fault of ours and leaves no error in the log.
    @Test
    void hangingUpLeavesTheLogClean() throws IOException {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        try {
            var endless = Flux.generate(sink -> sink.next(ByteBuffer.allocate(16 * 1024)))
                    .cast(ByteBuffer.class)
                    .doFinally(signal -> ended.tryEmitValue(signal.name()));
            ReadMaterial read = _ -> Mono.just(
                    ReadMaterial.Content.ofFile(MaterialControllerTest.withSize(material, 1L << 40), endless));
            api = RunningApi.of(LI_NA, controller(_ -> Mono.error(new AssertionError()), read));

            var socket = new Socket("localhost", api.port());
            send(socket, """
                    GET /api/v1/bundles/%s/materials/%s HTTP/1.1
                    Host: localhost

                    """.formatted(BUNDLE, BUNDLE));
            assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
            socket.setSoLinger(true, 0);
            socket.close();
            ended.asMono().block(TIMEOUT);
            api.close();

            assertThat(log.list)
                    .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                    .isEmpty();
        } finally {
            root.detachAppender(log);
        }
    }

    @Test
    void tenMegabytesOfNestedJsonAreRefusedAfterAFraction() throws IOException {
        ReviseAnswers revise = _ -> Mono.error(new AssertionError("not asked to revise"));
        api = RunningApi.of(LI_NA, new BundleController(null, null, null, revise, null, null));

        try (var socket = new Socket("localhost", api.port())) {
            socket.setSoTimeout((int) TIMEOUT.toMillis());
            var length = 10 * 1024 * 1024;
            var out = socket.getOutputStream();
            out.write("""
                    PATCH /api/v1/bundles/%s HTTP/1.1
                    Host: localhost
                    If-Match: "1"
                    Content-Type: application/merge-patch+json
                    Content-Length: %d

                    """.formatted(BUNDLE, length).replace("\n", "\r\n").getBytes(US_ASCII));
            sendAsLongAsItIsTaken(out, "{\"a\":".repeat(1_000).getBytes(US_ASCII), length);

            var answer = new String(socket.getInputStream().readNBytes(12), US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    /// Sends half of it at most; the response comes long before that.
    private static void sendAsLongAsItIsTaken(OutputStream out, byte[] part, int length) {
        try {
            for (int sent = 0; sent < length / 2; sent += part.length) {
                out.write(part);
            }
            out.flush();
        } catch (IOException refused) {
            assertThat(refused).hasMessageMatching("(?i).*(broken pipe|reset).*");
        }
    }

    private static void send(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    private MaterialController controller(HandInMaterial handIn, ReadMaterial read) {
        return new MaterialController(handIn, read, _ -> Mono.error(new AssertionError()));
    }
}
