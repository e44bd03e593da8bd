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

/// Answers errors that no controller's advice sees, such as those of filters, before the framework's
/// own page would.
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
                : Problems.write(exchange, Problems.of(error));
    }

    /// Where a body turns out to be no HTTP half-way, the server has refused the request itself, and
    /// the connection
    /// ends.
    private static boolean isAnsweredByTheServer(ServerHttpResponse response) {
        try {
            return ServerHttpResponseDecorator.getNativeResponse(response) instanceof HttpServerResponse server
                    && server.hasSentHeaders();
        } catch (IllegalStateException noServer) {
            return false;
        }
    }

    /// When an answer breaks off that was on its way, as when the caller hangs up, the framework sets
    /// out to answer
    /// that too, and fails at headers which nobody can change any more. What went wrong at first is
    /// kept beside that
    /// failure, and is what the server has to know: it logs a fault of ours, and passes over a caller
    /// who is gone.
    private static Throwable atFirst(Throwable error) {
        return error instanceof UnsupportedOperationException
                ? Arrays.stream(error.getSuppressed())
                        .filter(each -> !Exceptions.isTraceback(each))
                        .findFirst()
                        .orElse(error)
                : error;
    }
}
