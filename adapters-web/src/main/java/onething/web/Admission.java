package onething.web;

import java.time.Duration;
import java.time.Instant;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Whether the caller of a long response is still admitted. A request is checked once, when it begins.
public interface Admission {

    /// Checks the token of the request again, as for a new request: its session, and for staff the office and the
    /// roles, which must be the same as before. The requests with one token share a check.
    ///
    /// @param age a check that began no longer ago than this counts
    Mono<Boolean> lasts(ServerWebExchange exchange, Duration age);

    /// Gives when the token ends; empty for a caller without one.
    Mono<Instant> end(ServerWebExchange exchange);
}
