package onething.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import onething.bootstrap.BesideOthers;
import onething.bootstrap.OneThingApplication;
import onething.bootstrap.encryption.KeySettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A separate process that gets a signal during its start.
@BesideOthers
@Tag("thorough")
class StopWhileStartingTest {

    private static final int TERMINATED = 143;

    @Test
    void aSignalStopsAStartThatWaitsForTheDatabase(@TempDir Path folder) throws Exception {
        try (var database = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var service = started(folder, database.getLocalPort());
            database.setSoTimeout(120_000);
            try (var waiting = database.accept()) {
                service.destroy();

                assertThat(service.waitFor(5, TimeUnit.MINUTES)).isTrue();
                assertThat(service.exitValue()).isEqualTo(TERMINATED);
            } finally {
                service.destroyForcibly();
            }
        }
    }

    private static Process started(Path folder, int database) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OneThingApplication.class.getName(),
                "--onething.mode=production",
                "--server.port=0",
                "--onething.tokens.issuer=https://onething.example",
                "--onething.documents.directory=" + folder,
                "--onething.documents.scanner.required=false",
                "--onething.yuexinqian.address=https://yuexinqian.example",
                "--onething.yuexinqian.client-secret=of-its-own",
                "--onething.yuexinqian.paas-token=of-its-own",
                "--spring.r2dbc.url=r2dbc:postgresql://u@127.0.0.1:" + database + "/d",
                "--spring.flyway.url=jdbc:postgresql://127.0.0.1:" + database + "/d?sslmode=disable&loginTimeout=600",
                "--spring.flyway.user=u",
                "--spring.flyway.password=p"));
        command.addAll(KeySettings.arguments(KeySettings.of("1")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }
}
