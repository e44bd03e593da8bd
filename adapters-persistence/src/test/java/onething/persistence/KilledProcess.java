package onething.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import onething.persistence.relational.TestPostgres;

/// A program of the tests that runs as a process of its own, on the database of the tests, until it is killed
/// (SIGKILL). It says a dot at each of its steps.
public final class KilledProcess {

    private KilledProcess() {}

    /// Starts the program, and kills it so many steps and nanoseconds after it began.
    ///
    /// @param options of the virtual machine
    public static void run(Class<?> program, List<String> options, List<String> arguments, int steps, int nanoseconds)
            throws IOException, InterruptedException {
        var command = Stream.of(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                TestPostgres.option()),
                        options,
                        List.of("-cp", System.getProperty("java.class.path"), program.getName()),
                        arguments)
                .flatMap(List::stream)
                .toList();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = process.getInputStream()) {
            for (int left = steps; left > 0; ) {
                int letter = said.read();
                assertThat(letter).as("the process still lives").isNotNegative();
                left -= letter == '.' ? 1 : 0;
            }
            long until = System.nanoTime() + nanoseconds;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
}
