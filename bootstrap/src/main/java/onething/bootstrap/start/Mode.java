package onething.bootstrap.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/// Local mode is the default if its servers are on the class path. The production jar does not contain
/// them: there the mode must be set, so that sample people never appear in production by mistake. Outside
/// local mode the service needs the settings of its own that [RequiredSettings] lists.
class Mode implements EnvironmentPostProcessor {

    private static final String MODE = "onething.mode";
    private static final String LOCAL = "local";

    /// One of local mode's servers.
    private static final String SERVER = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    private static final Map<String, Object> OF_LOCAL_MODE = Map.of(
            MODE,
            LOCAL,
            "onething.tokens.issuer",
            "http://localhost:${server.port}",
            // The README's people sign in with a password alone.
            "onething.sign-in.second-factor.required",
            false,
            "onething.yuexinqian.client-secret",
            RequiredSettings.PUBLIC_SECRET,
            "onething.yuexinqian.paas-token",
            RequiredSettings.PUBLIC_SECRET);

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
        if (LOCAL.equals(mode) && !serversAreHere) {
            throw CannotStart.with(
                    "Local mode is not in this jar.", "Start the jar that ends in -local, or mvn spring-boot:run.");
        }
        if (LOCAL.equals(mode) || mode == null && serversAreHere) {
            environment.getPropertySources().addLast(new MapPropertySource("onething local mode", OF_LOCAL_MODE));
            return;
        }
        if (application.getAllSources().contains(BeforeSettings.class)) {
            require(RequiredSettings.missingOfVault(environment));
            return;
        }
        require(missing(mode, environment));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("onething migrations", MigrationAddress.derived(environment)));
    }

    private static List<String> missing(@Nullable String mode, ConfigurableEnvironment environment) {
        var missing = new ArrayList<String>();
        if (mode == null) {
            missing.add(MODE + ": production; for a look at the service start the jar that ends in -local");
        }
        missing.addAll(RequiredSettings.missing(environment));
        return missing;
    }

    private static void require(List<String> missing) {
        if (!missing.isEmpty()) {
            throw CannotStart.with(
                    "%d settings are missing:%n  %s"
                            .formatted(missing.size(), String.join("%n  ".formatted(), missing)),
                    "Set them as environment variables (spring.r2dbc.url is SPRING_R2DBC_URL) or in a file"
                            + " application.yaml in the working directory. The README has an example of such a file.");
        }
    }
}
