package onething.persistence.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.stream.Collectors;
import onething.application.port.Unavailable;
import onething.application.port.Unavailable.What;
import onething.application.port.out.bundle.FileScanner;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.TcpClient;

/// Scans with the daemon of ClamAV: `INSTREAM` over TCP (man 8 clamd). A file goes in pieces, each with its length
/// before it; an empty piece ends it. Every answer that is not a clear one, such as "size limit exceeded", counts
/// as none.
final class ClamdScanner implements FileScanner {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration PING = Duration.ofSeconds(3);
    private static final String FOUND = " FOUND";
    private static final String PREFIX = "stream: ";

    private final TcpClient client;
    private final Duration patience;

    /// @param patience how long the answer to a file may take
    ClamdScanner(String host, int port, Duration patience) {
        this.client = TcpClient.create(ConnectionProvider.newConnection())
                .host(host)
                .port(port)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECTING.toMillis());
        this.patience = patience;
    }

    @Override
    public Mono<Result> scan(Flux<ByteBuffer> content) {
        var pieces = content.filter(ByteBuffer::hasRemaining).map(ClamdScanner::piece);
        var sent =
                Flux.concat(Flux.just(command("zINSTREAM\0")), pieces, Flux.just(Unpooled.wrappedBuffer(new byte[4])));
        return answer(sent).timeout(patience).map(ClamdScanner::result).onErrorMap(ClamdScanner::away);
    }

    @Override
    public Mono<State> state() {
        return answer(Flux.just(command("zPING\0")))
                .timeout(PING)
                .map(answer -> answer.equals("PONG") ? State.READY : State.DOWN)
                .onErrorReturn(State.DOWN);
    }

    private Mono<String> answer(Flux<ByteBuf> sent) {
        return Mono.usingWhen(client.connect(), connection -> answer(connection, sent), ClamdScanner::close);
    }

    /// Clamd may answer before it has everything, and close the connection. So a failure to send does not hide its
    /// answer.
    private static Mono<String> answer(Connection connection, Flux<ByteBuf> sent) {
        var sending = connection
                .outbound()
                .send(sent)
                .then()
                .onErrorResume(error -> error instanceof Unavailable ? Mono.error(error) : Mono.empty())
                .<String>then(Mono.empty());
        var answer = connection.inbound().receive().asString(UTF_8).takeUntil(part -> part.endsWith("\0"));
        return Flux.merge(answer, sending)
                .collect(Collectors.joining())
                .map(words -> words.replace("\0", "").strip());
    }

    private static Mono<Void> close(Connection connection) {
        return Mono.fromRunnable(connection::dispose);
    }

    private static Result result(String answer) {
        if (answer.equals(PREFIX + "OK")) {
            return new Result.Clean();
        }
        if (answer.startsWith(PREFIX) && answer.endsWith(FOUND)) {
            return new Result.Infected(answer.substring(PREFIX.length(), answer.length() - FOUND.length()));
        }
        throw new Unavailable(What.SCANNER, RETRY_AFTER, "the scanner of files answered: " + answer);
    }

    private static Throwable away(Throwable error) {
        return error instanceof Unavailable
                ? error
                : new Unavailable(What.SCANNER, RETRY_AFTER, "the scanner of files does not answer", error);
    }

    private static ByteBuf command(String words) {
        return Unpooled.copiedBuffer(words, UTF_8);
    }

    private static ByteBuf piece(ByteBuffer content) {
        return Unpooled.wrappedBuffer(
                Unpooled.buffer(4).writeInt(content.remaining()), Unpooled.wrappedBuffer(content));
    }
}
