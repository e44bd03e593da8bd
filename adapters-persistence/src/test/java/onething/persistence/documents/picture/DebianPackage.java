package onething.persistence.documents.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A package of Debian that tests need. The tests install it, if they may.
public final class DebianPackage {

    private DebianPackage() {}

    /// Gives one of the programs of the package, and installs the package if it is missing.
    ///
    /// @throws IllegalStateException with what to do, if it cannot be installed here
    public static synchronized Path program(String packageName, String... programs) {
        return Stream.concat(
                        found(programs),
                        Stream.generate(() -> installed(packageName, programs)).limit(1))
                .findFirst()
                .orElseThrow();
    }

    private static Path installed(String packageName, String... programs) {
        var command = "apt-get install -y --no-install-recommends " + packageName;
        var said = run("apt-get update -q; " + command);
        return found(programs)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("""
                        This test needs the program %s, which is not installed. As root, the test installs it by itself. \
                        Here, install it first: %s
                        apt-get said: %s""".formatted(programs[0], command, said)));
    }

    private static Stream<Path> found(String... programs) {
        return Stream.of(programs)
                .flatMap(program -> Stream.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/opt/homebrew/bin")
                        .map(folder -> Path.of(folder, program)))
                .filter(Files::isExecutable);
    }

    private static String run(String command) {
        try {
            var process = new ProcessBuilder(
                            "sh", "-c", "DEBIAN_FRONTEND=noninteractive; export DEBIAN_FRONTEND; " + command)
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes());
            process.waitFor(5, TimeUnit.MINUTES);
            return said.substring(Math.max(0, said.length() - 500));
        } catch (IOException e) {
            return e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
