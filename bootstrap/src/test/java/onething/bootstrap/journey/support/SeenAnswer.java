package onething.bootstrap.journey.support;

import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/// An answer that left the service, whoever asked.
///
/// @param method in small letters, as the contract has it
public record SeenAnswer(String method, String path, int status) {

    /// A filter that hands every answer to the watcher; it must be the outermost one.
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
