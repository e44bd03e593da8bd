package onething.bootstrap.journey.support;

import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/// An answer that left the service, to any caller.
///
/// @param method in small letters, as in the contract
public record SeenAnswer(String method, String path, int status) {

    /// A filter that passes every answer to the watcher. It must be the outermost filter.
    public static WebFilter filter(Consumer<SeenAnswer> watcher) {
        return (exchange, chain) -> {
            var request = exchange.getRequest();
            exchange.getResponse()
                    .beforeCommit(() -> Mono.fromRunnable(() -> {
                        var status = exchange.getResponse().getStatusCode();
                        watcher.accept(new SeenAnswer(
                                request.getMethod().name().toLowerCase(Locale.ROOT),
                                request.getURI().getRawPath(),
                                status == null ? 200 : status.value()));
                    }));
            return chain.filter(exchange);
        };
    }
}
