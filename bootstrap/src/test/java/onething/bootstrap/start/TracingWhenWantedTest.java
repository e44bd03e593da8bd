package onething.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.ClassUtils;

class TracingWhenWantedTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void withoutACollectorThereIsNoTracerAndReactorCarriesNothing() {
        look();

        assertThat(settings.getProperty("spring.reactor.context-propagation")).isEqualTo("limited");
        assertThat(settings.getProperty("management.tracing.export.enabled")).isEqualTo("false");
    }

    /// A class that a new version of the framework renames would be left out no more.
    @Test
    void whatIsLeftOutExists() {
        look();

        assertThat(Arrays.asList(settings.getRequiredProperty("spring.autoconfigure.exclude")
                        .split(",")))
                .hasSize(5)
                .allMatch(name -> ClassUtils.isPresent(name, getClass().getClassLoader()));
    }

    @Test
    void aCollectorTurnsTracesOn() {
        settings.setProperty(TracingWhenWanted.COLLECTOR, "http://collector:4318/v1/traces");
        look();

        assertThat(settings.getProperty("spring.reactor.context-propagation")).isEqualTo("auto");
        assertThat(settings.getProperty("spring.autoconfigure.exclude")).isNull();
    }

    private void look() {
        new TracingWhenWanted().postProcessEnvironment(settings, new SpringApplication());
    }
}
