package onething.bootstrap.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// A database server that still runs after its service ended, for example because that was killed. Its data
/// folder cannot be used until it is stopped.
record LeftoverServer(ProcessHandle process) {

    private static final int PATIENCE_IN_SECONDS = 30;

    /// The server that the folder's own `postmaster.pid` names, if it runs and is indeed a server on that
    /// folder.
    static Optional<LeftoverServer> in(Path cluster) {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return ProcessHandle.of(pidIn(pidFile))
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(cluster.toString()))
                        .isPresent())
                .map(LeftoverServer::new);
    }

    void stop() {
        process.destroy();
        try {
            process.onExit().orTimeout(PATIENCE_IN_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException tooSlow) {
            throw new IllegalStateException(
                    "the database server " + process.pid() + " of an earlier run does not stop", tooSlow);
        }
    }

    private static long pidIn(Path pidFile) {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).orElse(-1L);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
