package onething.bootstrap.start;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/// Traces exist where the settings name a collector for them. Without one there is no tracer, and Reactor does not
/// carry a trace from operator to operator, which would cost every request.
class TracingWhenWanted implements EnvironmentPostProcessor {

    /// Where traces go over OTLP, such as `http://HOST:4318/v1/traces`.
    static final String COLLECTOR = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static final String AUTO = "org.springframework.boot.";

    private static final Map<String, Object> ON = Map.of("spring.reactor.context-propagation", "auto");

    private static final Map<String, Object> OFF = Map.of(
            "spring.reactor.context-propagation",
            "limited",
            "management.tracing.export.enabled",
            false,
            "spring.autoconfigure.exclude",
            String.join(
                    ",",
                    AUTO + "micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
                    AUTO + "micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration",
                    AUTO + "micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
                    AUTO + "opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
                    AUTO + "opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var isWanted = StringUtils.hasText(environment.getProperty(COLLECTOR));
        environment.getPropertySources().addLast(new MapPropertySource("onething tracing", isWanted ? ON : OFF));
    }
}
