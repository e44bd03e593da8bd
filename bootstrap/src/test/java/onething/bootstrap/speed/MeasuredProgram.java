package onething.bootstrap.speed;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import onething.bootstrap.journey.support.Person;

/// A Java program as a process of its own, so that the CPU and the memory of those who call it are not counted.
final class MeasuredProgram implements AutoCloseable {

    private final Process process;
    private final MBeanServerConnection beans;

    private MeasuredProgram(Process process, MBeanServerConnection beans) {
        this.process = process;
        this.beans = beans;
    }

    /// Starts it and waits until it is ready.
    ///
    /// @param arguments of the `java` that runs this one too
    /// @param ready     answers with 200 as soon as the program is ready
    static MeasuredProgram started(List<String> arguments, Path log, URI ready) throws IOException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!isReady(ready)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("it did not start, see " + log);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return new MeasuredProgram(process, beans(process));
    }

    private static boolean isReady(URI ready) {
        try {
            return Person.stranger(ready).get(ready.getPath()).status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static MBeanServerConnection beans(Process process) throws IOException {
        try {
            var machine = VirtualMachine.attach(Long.toString(process.pid()));
            var agent = new JMXServiceURL(machine.startLocalManagementAgent());
            machine.detach();
            return JMXConnectorFactory.connect(agent).getMBeanServerConnection();
        } catch (AttachNotSupportedException unsupported) {
            throw new IOException(unsupported);
        }
    }

    /// Adds what this program has used to the figures of its database.
    Used with(Used database) throws IOException {
        var threads = ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
        var system = ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME, OperatingSystemMXBean.class);
        return new Used(
                system.getProcessCpuTime(),
                database.database(),
                threads.getTotalThreadAllocatedBytes(),
                database.log(),
                database.transactions());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
