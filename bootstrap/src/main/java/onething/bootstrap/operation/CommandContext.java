package onething.bootstrap.operation;

import io.r2dbc.spi.ConnectionFactory;
import onething.bootstrap.start.BeforeSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/// Wires what a command needs, and nothing else of the service: every bean is made when it is first asked for.
///
/// @param wiring   the keys and the clock of the service
/// @param settings further settings, `--name=value`
record CommandContext(Class<?> wiring, String[] settings) {

    /// With the database that the settings name.
    ConfigurableApplicationContext with(Class<?>... needed) {
        return builder(needed).sources(SettingsDatabase.class).run(settings);
    }

    /// With another database.
    ConfigurableApplicationContext with(ConnectionFactory database, Class<?>... needed) {
        return builder(needed)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(DatabaseClient.class, () -> DatabaseClient.create(database)))
                .run(settings);
    }

    /// Without a database, and while other settings, such as the keys, may still be missing.
    ConfigurableApplicationContext beforeSettings(Class<?>... needed) {
        return builder(needed).sources(BeforeSettings.class).run(settings);
    }

    private SpringApplicationBuilder builder(Class<?>... needed) {
        return new SpringApplicationBuilder(needed)
                .sources(wiring)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .lazyInitialization(true);
    }

    @ImportAutoConfiguration(R2dbcAutoConfiguration.class)
    static class SettingsDatabase {

        @Bean
        static DatabaseClient databaseClient(ConnectionFactory connections) {
            return DatabaseClient.create(connections);
        }
    }
}
