package onething.bootstrap.local;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// An embedded PostgreSQL, unpacked from a jar. Its data folder keeps the data between starts.
@Configuration(proxyBeanMethods = false)
@LocalMode
class LocalDatabase {

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(LocalProperties properties) throws IOException {
        return DataFolder.claim(properties.data());
    }

    /// Its own shutdown hook stays off: it would stop the server under connections that are still being
    /// closed. After a power cut the server first reads its log, which takes longer than the ten seconds that are
    /// the default.
    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres(DataFolder folder) throws IOException {
        Path cluster = folder.resolve("postgres");
        LeftoverServer.in(cluster).ifPresent(LeftoverServer::stop);
        Files.createDirectories(cluster);
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .setRegisterShutdownHook(false)
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    @Bean
    R2dbcConnectionDetails reactiveConnection(EmbeddedPostgres postgres) {
        return () -> ConnectionFactoryOptions.parse(
                "r2dbc:postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres");
    }

    /// For the migrations only, before the service answers requests.
    @Bean
    MigratingConnection migratingConnection(EmbeddedPostgres postgres) {
        return new MigratingConnection(postgres.getJdbcUrl("postgres", "postgres"));
    }

    /// Flyway starts if there are JDBC details, and then looks for its own details: this type is both.
    record MigratingConnection(String getJdbcUrl) implements JdbcConnectionDetails, FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getDriverClassName() {
            return JdbcConnectionDetails.super.getDriverClassName();
        }
    }
}
