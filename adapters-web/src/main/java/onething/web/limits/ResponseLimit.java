package onething.web.limits;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import onething.web.problem.ProblemKind;
import onething.web.problem.Problems;
import onething.web.problem.RequestCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Answers 503 and cancels the work when no response has begun in time. The time runs from the last byte
/// of the request; sending the response does not count.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ResponseLimit implements WebFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ResponseLimit.class);

    private final Duration limit;

    ResponseLimit(LimitProperties limits) {
        this.limit = limits.response();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var heard = new AtomicLong(System.nanoTime());
        var hearing = exchange.mutate()
                .request(new Hearing(exchange.getRequest(), heard))
                .build();
        return Mono.firstWithSignal(chain.filter(hearing), tooLate(exchange, heard))
                .onErrorResume(TooLate.class, _ -> givenUp(exchange));
    }

    private Mono<Void> tooLate(ServerWebExchange exchange, AtomicLong heard) {
        return Mono.defer(() -> {
            var left = limit.minusNanos(System.nanoTime() - heard.get());
            if (left.isPositive()) {
                return Mono.delay(left).then(tooLate(exchange, heard));
            }
            return exchange.getResponse().isCommitted() ? Mono.never() : Mono.error(new TooLate());
        });
    }

    private Mono<Void> givenUp(ServerWebExchange exchange) {
        LOG.atWarn()
                .addKeyValue(RequestCaller.REQUEST, exchange.getRequest().getId())
                .addKeyValue(RequestCaller.WHO, RequestCaller.idIn(exchange.getAttributes()))
                .log("no answer within {} to {}", limit, exchange.getRequest().getMethod());
        return Problems.write(
                exchange,
                ProblemKind.UNAVAILABLE.problem().header(HttpHeaders.RETRY_AFTER, Long.toString(limit.toSeconds())));
    }

    /// Notes when the body of the request is complete.
    private static final class Hearing extends ServerHttpRequestDecorator {

        private final AtomicLong heard;

        Hearing(ServerHttpRequest request, AtomicLong heard) {
            super(request);
            this.heard = heard;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody()
                    .doOnNext(_ -> heard.set(System.nanoTime()))
                    .doOnComplete(() -> heard.set(System.nanoTime()));
        }
    }

    private static final class TooLate extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLate() {
            super("no answer in time", null, false, false);
        }
    }
}
