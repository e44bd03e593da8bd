package onething.bootstrap.journey.support;

import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/// An answer that left the service, to any caller.
///
/// @param method in small letters, as in the contract
public record SeenAnswer(String method, String path, int status) {

    /// A filter that passes every answer that has left, without `no-store` among its headers, to the watcher. One
    /// without a body has not left when the filters end.
    public static WebFilter keptInBrowsers(Consumer<SeenAnswer> watcher) {
        return (exchange, chain) -> chain.filter(exchange).doOnTerminate(() -> {
            var kept = exchange.getResponse().getHeaders().getCacheControl();
            if (exchange.getResponse().isCommitted() && (kept == null || !kept.contains("no-store"))) {
                watcher.accept(of(exchange));
            }
        });
    }

    /// A filter that passes every answer to the watcher. It must be the outermost filter.
    public static WebFilter filter(Consumer<SeenAnswer> watcher) {
        return (exchange, chain) -> {
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> watcher.accept(of(exchange))));
            return chain.filter(exchange);
        };
    }

    private static SeenAnswer of(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var status = exchange.getResponse().getStatusCode();
        return new SeenAnswer(
                request.getMethod().name().toLowerCase(Locale.ROOT),
                request.getURI().getRawPath(),
                status == null ? 200 : status.value());
    }
}
