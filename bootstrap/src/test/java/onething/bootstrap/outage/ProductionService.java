package onething.bootstrap.outage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import onething.bootstrap.OneThingApplication;
import onething.bootstrap.OwnEventLoops;
import onething.bootstrap.encryption.KeySettings;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The service outside local mode, on its own database, which can be stopped and restarted on the same
/// port.
final class ProductionService implements AutoCloseable {

    private final Path data = Files.createTempDirectory("onething-outage-");
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMinutes(1))
            .build();
    private final ConfigurableApplicationContext service;
    private final int port;
    private EmbeddedPostgres database;

    ProductionService(Map<String, ?> more) throws IOException {
        database = database(0);
        var settings = new HashMap<String, Object>(Map.of(
                "onething.mode",
                "production",
                "server.port",
                0,
                "spring.r2dbc.url",
                "r2dbc:postgresql://postgres@127.0.0.1:" + database.getPort() + "/postgres",
                "spring.flyway.url",
                database.getJdbcUrl("postgres", "postgres"),
                "onething.documents.directory",
                data.resolve("documents"),
                "onething.documents.scanner.required",
                false,
                "onething.tokens.issuer",
                "https://onething.example",
                "onething.yuexinqian.address",
                "https://yuexinqian.example",
                "onething.yuexinqian.client-secret",
                "a-secret-of-its-own",
                "onething.yuexinqian.paas-token",
                "a-token-of-its-own"));
        settings.putAll(KeySettings.of("2026"));
        settings.putAll(more);
        service = new SpringApplicationBuilder(OneThingApplication.class, OwnEventLoops.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    int port() {
        return port;
    }

    EmbeddedPostgres database() {
        return database;
    }

    HttpResponse<String> get(String path) {
        try {
            return http.send(request(path), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int status(String path) {
        return get(path).statusCode();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(2))
                .build();
    }

    void stopDatabase() throws IOException {
        database.close();
    }

    void startDatabase() throws IOException {
        database = database(database.getPort());
    }

    private EmbeddedPostgres database(int on) throws IOException {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .setPort(on)
                .setDataDirectory(data.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    /// Tells it to stop, and waits until it has.
    void stop() {
        service.close();
    }

    @Override
    public void close() throws IOException {
        service.close();
        database.close();
    }
}
