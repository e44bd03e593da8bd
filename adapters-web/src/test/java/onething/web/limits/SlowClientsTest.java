package onething.web.limits;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import onething.web.CallersAddressTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/// Slow clients over real sockets, with limits short enough to wait for.
@Timeout(120)
class SlowClientsTest {

    private static final LimitProperties LIMITS = new LimitProperties(
            Duration.ofMillis(1_500),
            Duration.ofSeconds(6),
            Duration.ofMillis(2_000),
            Duration.ofMillis(2_500),
            DataSize.ofBytes(1_000),
            Duration.ofSeconds(30),
            3);
    private static final int A_LONG_ANSWER = 64 * 1024 * 1024;

    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private DisposableServer server;

    @BeforeEach
    void aServerWithLimits() {
        server = started();
    }

    @AfterEach
    void itGoes() {
        server.disposeNow();
    }

    @Test
    void aConnectionWithoutARequestIsClosed() throws IOException {
        try (var client = connected()) {
            assertThat(untilClosed(client)).isEmpty();
        }
    }

    @Test
    void aConnectionThatIsKeptOpenAfterAnAnswerIsClosed() throws IOException {
        try (var client = connected()) {
            send(client, "GET / HTTP/1.1\r\nHost: here\r\n\r\n");
            assertThat(untilClosed(client)).startsWith("HTTP/1.1 200").endsWith("hello");
        }
    }

    @Test
    void aConnectionStaysOpenWhileRequestsFollow() throws IOException {
        try (var client = connected()) {
            for (int i = 0; i < 20; i++) {
                send(client, "GET / HTTP/1.1\r\nHost: here\r\n\r\n");
                read(client, "hello");
            }
        }
        assertThat(answered).hasValue(20);
    }

    @Test
    void halfAHeadIsRefused() throws IOException {
        try (var client = connected()) {
            send(client, "GET / HTTP/1.1\r\nHost: he");
            assertThat(untilClosed(client))
                    .startsWith("HTTP/1.1 408")
                    .contains("urn:onething:problem:request-too-slow");
        }
    }

    @Test
    void aHeadThatComesByteByByteIsRefusedToo() throws IOException {
        try (var client = connected()) {
            assertThat(drip(client, "GET / HTTP/1.1\r\nX: ")).startsWith("HTTP/1.1 408");
        }
        assertThat(answered).hasValue(0);
    }

    @Test
    void aBodyThatStallsIsRefused() throws IOException {
        try (var client = connected()) {
            send(client, "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100000\r\n\r\nabc");
            assertThat(untilClosed(client)).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void aBodyThatComesByteByByteIsRefused() throws IOException {
        try (var client = connected()) {
            assertThat(drip(client, "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100000\r\n\r\n"))
                    .startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void aBodyThatComesSlowlyButSteadilyIsAccepted() throws IOException {
        try (var client = connected()) {
            send(client, "POST / HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Length: 20000\r\n\r\n");
            Flux.interval(Duration.ofMillis(100))
                    .take(20)
                    .doOnNext(_ -> send(client, "x".repeat(1_000)))
                    .blockLast();
            assertThat(untilClosed(client)).startsWith("HTTP/1.1 200").endsWith("20000");
        }
    }

    @Test
    void aBodyMayNotTakeForEver() throws IOException {
        try (var client = connected()) {
            send(client, "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 10000000\r\n\r\n");
            var sent = Flux.interval(Duration.ofMillis(100)).take(200).map(_ -> trySending(client, "x".repeat(1_000)));
            assertThat(sent.takeUntil(went -> !went).blockLast()).isFalse();
        }
    }

    @Test
    void aBodyThatTheServiceDoesNotReadForAWhileHasMoreTime() throws IOException {
        try (var client = connected()) {
            send(client, "POST /late HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc");
            assertThat(untilClosed(client)).startsWith("HTTP/1.1 200").endsWith("3");
        }
    }

    @Test
    void aClientThatDoesNotTakeTheAnswerIsDisconnected() throws IOException {
        try (var client = connected()) {
            send(client, "GET /long HTTP/1.1\r\nHost: here\r\n\r\n");
            assertThat(client.getInputStream().read()).isNotNegative();
            untilNobodyIsConnected();
            assertThat(length(client)).isLessThan(A_LONG_ANSWER);
        }
    }

    @Test
    void aClientThatTakesTheAnswerSlowlyButSteadilyGetsAllOfIt() throws IOException {
        try (var client = connected()) {
            send(client, "GET /long HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
            var piece = new byte[A_LONG_ANSWER / 32];
            long all = 0;
            for (int last = 0; last >= 0; last = client.getInputStream().readNBytes(piece, 0, piece.length)) {
                all += last;
                if (all > 0 && last == 0) {
                    break;
                }
                Mono.delay(Duration.ofMillis(60)).block();
            }
            assertThat(all).isGreaterThanOrEqualTo(A_LONG_ANSWER);
        }
    }

    @Test
    void anAddressHasNoMoreConnectionsThanTheLimit() throws IOException {
        try (var one = connected();
                var _ = connected();
                var _ = connected()) {
            try (var tooMany = connected()) {
                assertThat(untilClosed(tooMany)).isEmpty();
            }
            one.close();
            Flux.interval(Duration.ofMillis(20)).filter(_ -> isAnswered()).blockFirst(Duration.ofSeconds(5));
        }
    }

    @Test
    void aTrustedProxyHasAsManyAsItNeeds() throws IOException {
        server.disposeNow();
        server = started("127.0.0.0/8");
        try (var _ = connected();
                var _ = connected();
                var _ = connected();
                var fourth = connected()) {
            send(fourth, "GET / HTTP/1.1\r\nHost: here\r\n\r\n");
            read(fourth, "hello");
        }
    }

    private DisposableServer started(String... proxies) {
        return new LimitsConfiguration()
                .limitsOnClients(LIMITS, CallersAddressTest.behind(proxies))
                .apply(HttpServer.create().host("127.0.0.1").port(0).doOnConnection(connection -> {
                    open.incrementAndGet();
                    connection.onDispose(open::decrementAndGet);
                }))
                .route(routes -> routes.get("/", (_, response) -> {
                            answered.incrementAndGet();
                            return response.sendString(Mono.just("hello"));
                        })
                        .post(
                                "/",
                                (request, response) -> response.sendString(request.receive()
                                        .map(bytes -> (long) bytes.readableBytes())
                                        .reduce(0L, Long::sum)
                                        .map(String::valueOf)))
                        .post(
                                "/late",
                                (request, response) -> response.sendString(Mono.delay(Duration.ofSeconds(4))
                                        .then(request.receive()
                                                .aggregate()
                                                .asString()
                                                .map(text -> "" + text.length()))))
                        .get(
                                "/long",
                                (_, response) -> response.send(Flux.range(0, A_LONG_ANSWER / 65_536)
                                        .map(_ -> Unpooled.wrappedBuffer(new byte[65_536])))))
                .bindNow();
    }

    private Socket connected() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(65_536);
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), server.port()));
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket client, String text) {
        try {
            client.getOutputStream().write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean trySending(Socket client, String text) {
        try {
            client.getOutputStream().write(text.getBytes(US_ASCII));
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /// Sends a byte from time to time, until the response is there.
    private static String drip(Socket client, String beginning) throws IOException {
        send(client, beginning);
        Flux.interval(Duration.ofMillis(100))
                .takeUntil(_ -> !trySending(client, "a") || isAnswered(client))
                .blockLast(Duration.ofSeconds(20));
        return untilClosed(client);
    }

    private static boolean isAnswered(Socket client) {
        try {
            return client.getInputStream().available() > 0;
        } catch (IOException closed) {
            return true;
        }
    }

    private static String untilClosed(Socket client) throws IOException {
        var all = new ByteArrayOutputStream();
        try {
            client.getInputStream().transferTo(all);
        } catch (SocketException reset) {
            // The server closed the connection with unread bytes of the client.
        }
        return all.toString(UTF_8);
    }

    private static void read(Socket client, String end) throws IOException {
        var all = new StringBuilder();
        while (all.indexOf(end) < 0) {
            var next = client.getInputStream().read();
            assertThat(next).isNotNegative();
            all.append((char) next);
        }
    }

    private static long length(Socket client) throws IOException {
        long length = 0;
        try {
            for (var piece = new byte[65_536]; ; ) {
                var read = client.getInputStream().read(piece);
                if (read < 0) {
                    return length;
                }
                length += read;
            }
        } catch (SocketException reset) {
            return length;
        }
    }

    private boolean isAnswered() {
        try (var client = connected()) {
            send(client, "GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
            return untilClosed(client).endsWith("hello");
        } catch (IOException | AssertionError closed) {
            return false;
        }
    }

    private void untilNobodyIsConnected() {
        Flux.interval(Duration.ofMillis(50)).filter(_ -> open.get() == 0).blockFirst(Duration.ofSeconds(20));
    }
}
