package onething.web;

import java.time.Clock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Gives every answer a `Date` (RFC 9110 §6.6.1), which the HTTP server below does not.
///
/// The pages go by it: a phone whose clock is a day off still knows the service's day.
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
