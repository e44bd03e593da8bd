package onething.web;

import java.time.Clock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Adds a `Date` (RFC 9110 §6.6.1) to every response, which the HTTP server does not do.
///
/// The pages use it: on a phone whose clock is a day off they still show the service's day.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DateHeader implements WebFilter {

    private final Clock clock;

    DateHeader(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        response.beforeCommit(
                () -> Mono.fromRunnable(() -> response.getHeaders().setDate(clock.millis())));
        return chain.filter(exchange);
    }
}
