package onething.bootstrap.speed;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import onething.bootstrap.OneThingApplication;
import onething.bootstrap.journey.support.Person;
import org.springframework.util.FileSystemUtils;

/// The service in local mode as a process of its own, so that the CPU and the memory of those who call it are
/// not counted.
final class MeasuredService implements AutoCloseable {

    private final Path data = Files.createTempDirectory("onething-speed-");
    private final Process process;
    private final URI address;
    private final ProcessHandle postmaster;
    private final String database;
    private final MBeanServerConnection beans;

    /// @param java options of the Java virtual machine
    MeasuredService(List<String> java, int port) throws IOException {
        address = URI.create("http://localhost:" + port);
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(java);
        command.addAll(List.of(
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
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile())
                .start();
        while (!isUp()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service did not start, see " + data.resolve("log"));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        var running = runningDatabase();
        postmaster = ProcessHandle.of(Long.parseLong(running.getFirst())).orElseThrow();
        database = "jdbc:postgresql://localhost:" + running.get(3) + "/postgres?user=postgres";
        beans = beans();
    }

    URI address() {
        return address;
    }

    private boolean isUp() {
        try {
            return Person.stranger(address).get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /// The lines of `postmaster.pid`: the process comes first, the port fourth.
    private List<String> runningDatabase() throws IOException {
        try (var files = Files.walk(data)) {
            return Files.readAllLines(files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private MBeanServerConnection beans() throws IOException {
        try {
            var machine = VirtualMachine.attach(Long.toString(process.pid()));
            var agent = new JMXServiceURL(machine.startLocalManagementAgent());
            machine.detach();
            return JMXConnectorFactory.connect(agent).getMBeanServerConnection();
        } catch (AttachNotSupportedException unsupported) {
            throw new IOException(unsupported);
        }
    }

    /// What the process and its database have used since they started.
    Used used() throws IOException, SQLException {
        var threads = ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
        var system = ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME, OperatingSystemMXBean.class);
        long databaseNanos = postmaster
                .descendants()
                .mapToLong(child ->
                        child.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
                .sum();
        try (var connection = DriverManager.getConnection(database);
                var answer = connection
                        .createStatement()
                        .executeQuery("select pg_current_wal_insert_lsn() - '0/0', xact_commit from pg_stat_database"
                                + " where datname = current_database()")) {
            answer.next();
            return new Used(
                    system.getProcessCpuTime(),
                    databaseNanos,
                    threads.getTotalThreadAllocatedBytes(),
                    answer.getLong(1),
                    answer.getLong(2));
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        FileSystemUtils.deleteRecursively(data);
    }

    /// @param java         CPU time of the service, in nanoseconds
    /// @param database     CPU time of its database's processes, in nanoseconds
    /// @param allocated    bytes
    /// @param log          bytes of the write-ahead log
    /// @param transactions that were committed
    record Used(long java, long database, long allocated, long log, long transactions) {

        Used since(Used before) {
            return new Used(
                    java - before.java,
                    database - before.database,
                    allocated - before.allocated,
                    log - before.log,
                    transactions - before.transactions);
        }
    }
}
