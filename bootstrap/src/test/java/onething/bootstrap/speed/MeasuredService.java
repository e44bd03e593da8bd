package onething.bootstrap.speed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import onething.bootstrap.OneThingApplication;
import org.springframework.util.FileSystemUtils;

/// The service in local mode as a process of its own.
final class MeasuredService implements AutoCloseable {

    private final Path data = Files.createTempDirectory("onething-speed-");
    private final URI address;
    private final List<String> arguments = new ArrayList<>();
    private MeasuredProgram program;
    private MeasuredDatabase database;

    /// @param java options of the Java virtual machine
    MeasuredService(List<String> java, int port) throws IOException {
        address = URI.create("http://localhost:" + port);
        arguments.addAll(java);
        arguments.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                OneThingApplication.class.getName(),
                "--onething.mode=local",
                "--server.port=" + port,
                "--onething.tokens.issuer=" + address,
                "--onething.local.data=" + data,
                "--onething.rates.enabled=false",
                "--onething.materials.person-files=1000000",
                "--onething.materials.person-size=1TB"));
        start();
    }

    private void start() throws IOException {
        program = MeasuredProgram.started(
                arguments, data.resolve("log"), URI.create(address + "/actuator/health/readiness"));
        database = MeasuredDatabase.runningBelow(data.resolve("postgres"));
    }

    URI address() {
        return address;
    }

    MeasuredDatabase database() {
        return database;
    }

    /// Restarts with settings of PostgreSQL that only a start takes.
    void restartedWith(List<String> settings) throws IOException, SQLException {
        try (var connection = database.connected("postgres");
                var statement = connection.createStatement()) {
            for (var setting : settings) {
                statement.execute("alter system set " + setting);
            }
        }
        program.close();
        start();
    }

    Used used() throws IOException, SQLException {
        return program.with(database.used());
    }

    @Override
    public void close() throws IOException {
        program.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
