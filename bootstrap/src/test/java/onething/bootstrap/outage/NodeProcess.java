package onething.bootstrap.outage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import onething.bootstrap.OneThingApplication;
import onething.bootstrap.encryption.KeySettings;
import onething.domain.status.KeyRingName;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/// A node that is a process of its own, on the database and with the keys of a service in local mode. It can be
/// killed (SIGKILL).
final class NodeProcess implements AutoCloseable {

    private final Process process;
    private final URI address;

    private NodeProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// @param data     the data folder of the service in local mode
    /// @param database the port of the database
    /// @param issuer   of the tokens that it accepts
    /// @param more     further settings
    static NodeProcess start(Path data, int database, URI issuer, int port, Map<String, ?> more) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                NodeProcess.class.getName(),
                "--onething.mode=production",
                "--server.port=" + port,
                "--onething.tokens.issuer=" + issuer,
                "--onething.documents.directory=" + data.resolve("documents-of-another"),
                "--onething.documents.scanner.required=false",
                "--onething.yuexinqian.address=https://yuexinqian.example",
                "--onething.yuexinqian.client-secret=of-its-own",
                "--onething.yuexinqian.paas-token=of-its-own",
                "--spring.r2dbc.url=r2dbc:postgresql://postgres@127.0.0.1:" + database + "/postgres",
                "--spring.flyway.url=jdbc:postgresql://127.0.0.1:" + database + "/postgres?user=postgres"));
        more.forEach((name, value) -> command.add("--" + name + "=" + value));
        command.addAll(KeySettings.arguments(KeySettings.of("local-1", ring -> key(data, ring))));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("log-of-another").toFile()))
                .start();
        return new NodeProcess(process, URI.create("http://localhost:" + port));
    }

    /// As local mode keeps it.
    private static String key(Path data, KeyRingName ring) {
        try {
            return Base64.getEncoder()
                    .encodeToString(Files.readAllBytes(data.resolve("keys").resolve(ring.wireName())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process process() {
        return process;
    }

    URI address() {
        return address;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String... arguments) {
        new SpringApplicationBuilder(OneThingApplication.class, SamplePeople.class).run(arguments);
    }

    /// Outside local mode the service refuses a database with sample people, who sign in with a known password.
    /// These are what the tests sign in with.
    static final class SamplePeople {

        @Bean
        static BeanDefinitionRegistryPostProcessor withSamplePeople() {
            return registry -> registry.removeBeanDefinition("noSamplePeople");
        }
    }
}
