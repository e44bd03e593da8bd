package onething.bootstrap.start;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/// Local mode is the default if its servers are on the class path. The production jar does not contain
/// them: there the mode must be set, so that sample people never appear in production by mistake.
class Mode implements EnvironmentPostProcessor {

    private static final String MODE = "onething.mode";
    private static final String LOCAL = "local";

    /// One of local mode's servers.
    private static final String SERVER = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    private final boolean serversAreHere;

    Mode() {
        this(ClassUtils.isPresent(SERVER, Mode.class.getClassLoader()));
    }

    Mode(boolean serversAreHere) {
        this.serversAreHere = serversAreHere;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var mode = environment.getProperty(MODE);
        if (mode == null && !serversAreHere) {
            throw new CannotStart(
                    MODE + " is not set.",
                    "Set " + MODE
                            + "=production and what the README lists for it, or start the jar that ends in -local.");
        }
        if (LOCAL.equals(mode) && !serversAreHere) {
            throw new CannotStart(
                    "Local mode is not in this jar.", "Start the jar that ends in -local, or mvn spring-boot:run.");
        }
        environment.getPropertySources().addLast(new MapPropertySource("onething default mode", Map.of(MODE, LOCAL)));
    }
}
