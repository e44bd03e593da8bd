package onething.web.problem;

import java.util.Arrays;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/// Answers errors that no controller advice sees, such as those of filters, before the framework writes
/// its own page.
@Component
@Order(-2)
class UndispatchedProblems implements WebExceptionHandler {

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (isAnsweredByTheServer(exchange.getResponse())) {
            return Mono.empty();
        }
        return exchange.getResponse().isCommitted()
                ? Mono.error(atFirst(error))
                : Problems.write(exchange, Problems.of(error, exchange));
    }

    /// Whether the server has answered itself: it does so when a body breaks HTTP half-way, and then
    /// closes the connection.
    private static boolean isAnsweredByTheServer(ServerHttpResponse response) {
        try {
            return ServerHttpResponseDecorator.getNativeResponse(response) instanceof HttpServerResponse server
                    && server.hasSentHeaders();
        } catch (IllegalStateException noServer) {
            return false;
        }
    }

    /// Returns the first error when a response breaks off half-way, as when the caller hangs up. The
    /// framework then tries to answer that error too, and fails because the headers are already sent. It
    /// keeps the first error as a suppressed one of that failure. The server needs the first one: it logs
    /// our faults, and ignores callers who hang up.
    private static Throwable atFirst(Throwable error) {
        return error instanceof UnsupportedOperationException
                ? Arrays.stream(error.getSuppressed())
                        .filter(each -> !Exceptions.isTraceback(each))
                        .findFirst()
                        .orElse(error)
                : error;
    }
}
