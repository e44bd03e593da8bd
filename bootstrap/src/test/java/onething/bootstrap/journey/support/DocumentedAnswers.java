package onething.bootstrap.journey.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebFilter;

/// Checks every answer that leaves the service during the tests. A status that the contract does not
/// document for its operation fails the test, and so does a fault of ours. So does an answer for one caller that a
/// browser would keep.
final class DocumentedAnswers implements AfterEachCallback {

    private static final Set<SeenAnswer> SEEN = ConcurrentHashMap.newKeySet();

    private static final Set<SeenAnswer> KEPT = ConcurrentHashMap.newKeySet();

    private static @Nullable DocumentedStatuses contract;

    @Override
    public void afterEach(ExtensionContext test) {
        var documented = contract == null ? read((WholeSystem) test.getRequiredTestInstance()) : contract;
        contract = documented;
        var seen = Set.copyOf(SEEN);
        SEEN.removeAll(seen);

        assertThat(seen.stream().filter(documented::lacks).collect(Collectors.toSet()))
                .as("answers that the contract does not document")
                .isEmpty();

        var kept = Set.copyOf(KEPT);
        KEPT.removeAll(kept);
        assertThat(kept.stream().filter(documented::asksForAToken).collect(Collectors.toSet()))
                .as("answers for one caller without no-store")
                .isEmpty();
    }

    private static DocumentedStatuses read(WholeSystem system) {
        return new DocumentedStatuses(Person.stranger(system.service())
                .get("/api/v1/openapi.json")
                .is(200)
                .body());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Watch {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        WebFilter documentedAnswers() {
            return SeenAnswer.filter(SEEN::add);
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        WebFilter answersThatAreKept() {
            return SeenAnswer.keptInBrowsers(KEPT::add);
        }
    }
}
