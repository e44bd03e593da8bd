package onething.bootstrap.journey.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.WebFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// Looks at every answer that leaves the service while tests play on it, whoever asked. An answer whose
/// status the contract does not document for its operation fails the test, and so does a fault of ours.
final class DocumentedAnswers implements AfterEachCallback {

    private static final Set<Seen> SEEN = ConcurrentHashMap.newKeySet();

    private static List<Map.Entry<PathPattern, JsonNode>> contract = List.of();

    @Override
    public void afterEach(ExtensionContext test) {
        if (contract.isEmpty()) {
            contract = read((WholeSystem) test.getRequiredTestInstance());
        }
        var seen = Set.copyOf(SEEN);
        SEEN.removeAll(seen);

        assertThat(seen.stream().filter(DocumentedAnswers::isUndocumented).collect(Collectors.toSet()))
                .as("answers that the contract does not document")
                .isEmpty();
    }

    /// A method that a path does not have belongs to no operation.
    private static boolean isUndocumented(Seen answer) {
        var path = PathContainer.parsePath(answer.path());
        return answer.status() == 500
                || contract.stream()
                        .filter(each -> each.getKey().matches(path))
                        .findFirst()
                        .map(each -> each.getValue().path(answer.method()))
                        .filter(operation -> !operation.isMissingNode())
                        .map(operation -> !operation.at("/responses").has(Integer.toString(answer.status())))
                        .orElse(false);
    }

    private static List<Map.Entry<PathPattern, JsonNode>> read(WholeSystem system) {
        return Person.stranger(system.service())
                .get("/api/v1/openapi.json")
                .is(200)
                .body()
                .get("paths")
                .properties()
                .stream()
                .map(path -> Map.entry(PathPatternParser.defaultInstance.parse(path.getKey()), path.getValue()))
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .toList();
    }

    private record Seen(String method, String path, int status) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Watch {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        WebFilter documentedAnswers() {
            return (exchange, chain) -> {
                var request = exchange.getRequest();
                exchange.getResponse()
                        .beforeCommit(() -> Mono.fromRunnable(() -> {
                            var status = exchange.getResponse().getStatusCode();
                            SEEN.add(new Seen(
                                    request.getMethod().name().toLowerCase(Locale.ROOT),
                                    request.getURI().getRawPath(),
                                    status == null ? 200 : status.value()));
                        }));
                return chain.filter(exchange);
            };
        }
    }
}
