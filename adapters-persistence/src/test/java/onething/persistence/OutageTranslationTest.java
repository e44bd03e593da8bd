package onething.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import onething.application.port.Unavailable;
import onething.application.port.out.bundle.BundleNumbers;
import onething.domain.bundle.BundleNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.annotation.PersistenceExceptionTranslationPostProcessor;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class OutageTranslationTest {

    /// Spring makes a proxy class of each `@Repository`.
    @ParameterizedTest
    @ValueSource(classes = {Plain.class, Derived.class})
    void anOutageBehindAPortIsReported(Class<? extends BundleNumbers> port) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(PersistenceExceptionTranslationPostProcessor.class, () -> {
                var framework = new PersistenceExceptionTranslationPostProcessor();
                framework.setProxyTargetClass(true);
                return framework;
            });
            context.register(OutageTranslation.class, port);
            context.refresh();

            context.getBean(BundleNumbers.class)
                    .next("JY", LocalDate.EPOCH)
                    .as(StepVerifier::create)
                    .expectError(Unavailable.class)
                    .verify();
        }
    }

    @Test
    void aFaultOfOursStaysAFault() {
        var failure = new IllegalStateException("a fault of ours");

        assertThat(OutageTranslation.translated(failure)).isSameAs(failure);
        assertThat(OutageTranslation.translated(new NoSuchFileException("x"))).isInstanceOf(Unavailable.class);
    }

    static class Plain implements BundleNumbers {

        @Override
        public Mono<BundleNumber> next(String prefix, LocalDate day) {
            return Mono.error(new R2dbcNonTransientResourceException("away"));
        }
    }

    @Repository
    static class Derived extends Plain {}
}
