package onething.persistence.relational.connection;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Applies the limits to every connection, in every mode of the service.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseLimits.class)
class ConnectionConfiguration {

    /// Values arrive in binary: as text, bytes arrive as hexadecimal digits, twice as long, and each time and id is
    /// parsed. The last one is for a node that dies: the database checks regularly whether its client is still
    /// connected.
    @Bean
    ConnectionFactoryOptionsBuilderCustomizer limitsOnConnections(DatabaseLimits limits) {
        return options -> options.option(ConnectionFactoryOptions.CONNECT_TIMEOUT, limits.connect())
                .option(PostgresqlConnectionFactoryProvider.STATEMENT_TIMEOUT, limits.statement())
                .option(PostgresqlConnectionFactoryProvider.LOCK_WAIT_TIMEOUT, limits.lock())
                .option(PostgresqlConnectionFactoryProvider.TCP_KEEPALIVE, true)
                .option(PostgresqlConnectionFactoryProvider.FORCE_BINARY, true)
                .option(PostgresqlConnectionFactoryProvider.APPLICATION_NAME, "onething")
                .option(PostgresqlConnectionFactoryProvider.OPTIONS, Map.of("client_connection_check_interval", "1s"));
    }

    /// Below the pool, so the pool holds guarded connections.
    @Bean
    ConnectionFactoryDecorator guardsOnConnections(DatabaseLimits limits, TrailCommits commits) {
        return connections -> new GuardedConnections(connections, limits, commits);
    }
}
