package onething.web.problem;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/// Answers errors that no controller's advice sees, such as those of filters, before the framework's own page would.
@Component
@Order(-2)
class UndispatchedProblems implements WebExceptionHandler {

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        return exchange.getResponse().isCommitted() ? Mono.error(error) : Problems.write(exchange, Problems.of(error));
    }
}
