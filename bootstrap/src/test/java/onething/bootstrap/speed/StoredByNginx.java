package onething.bootstrap.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.bootstrap.journey.support.WholeSystem;
import org.springframework.util.FileSystemUtils;

/// What an upload is compared with: nginx stores a file (PUT), and `sha256sum` reads it. Neither checks a token,
/// looks into the file, encrypts it, or notes it in a database.
final class StoredByNginx implements AutoCloseable {

    private static final String NGINX = "nginx";

    /// A tick of the CPU time in `/proc` (`USER_HZ`).
    private static final long TICK = Duration.ofMillis(10).toNanos();

    /// What the shell's `times` prints, for the shell and then for its children.
    private static final Pattern SPENT = Pattern.compile("(\\d+)m([\\d.]+)s");

    private static final String CONFIGURATION = """
            daemon off;
            worker_processes 2;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events {}
            http {
                access_log off;
                client_max_body_size 50m;
                client_body_temp_path %1$s/arriving;
                server {
                    listen 127.0.0.1:%2$d;
                    root %1$s/stored;
                    location / { dav_methods PUT; }
                }
            }
            """;

    private final Path folder;
    private final Process server;
    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    /// CPU time of the hashing so far.
    private long hashing;

    private int stored;

    private StoredByNginx(Path folder, Process server, URI address) {
        this.folder = folder;
        this.server = server;
        this.address = address;
    }

    static boolean isThere() {
        return programs().anyMatch(Files::isExecutable);
    }

    static StoredByNginx started() throws IOException {
        var folder = Files.createTempDirectory("onething-nginx-");
        // Its workers are another user's.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        var all = PosixFilePermissions.fromString("rwxrwxrwx");
        Files.setPosixFilePermissions(Files.createDirectory(folder.resolve("stored")), all);
        Files.setPosixFilePermissions(Files.createDirectory(folder.resolve("arriving")), all);
        int port = WholeSystem.aFreePort();
        var configuration =
                Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(folder.toString(), port));
        var program = programs().filter(Files::isExecutable).findFirst().orElseThrow();
        var server = new ProcessBuilder(program.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        var started = new StoredByNginx(folder, server, URI.create("http://127.0.0.1:" + port));
        while (!started.answers()) {
            if (!server.isAlive()) {
                throw new IllegalStateException(Files.readString(folder.resolve("log")));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return started;
    }

    References.Measured storing(int bytes) {
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return new References.Measured(times -> stored(content, times), this::used);
    }

    private Load.Ready stored(byte[] content, int times) throws IOException {
        try (var before = Files.list(folder.resolve("stored"))) {
            for (var file : before.toList()) {
                Files.delete(file);
            }
        }
        var puts = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < times; i++) {
            var put = HttpRequest.newBuilder(address.resolve("/" + stored++))
                    .PUT(BodyPublishers.ofByteArray(content))
                    .build();
            puts.add(() -> http.send(put, BodyHandlers.discarding()).statusCode());
        }
        var all = Load.calls(puts);
        return () -> {
            var waited = all.run();
            hash();
            return waited;
        };
    }

    /// One process after the other, as the shell counts only those that have ended.
    private void hash() throws IOException, InterruptedException {
        var shell = new ProcessBuilder("sh", "-c", "sha256sum * > /dev/null; times")
                .directory(folder.resolve("stored").toFile())
                .start();
        var said = new String(shell.getInputStream().readAllBytes());
        if (shell.waitFor() != 0) {
            throw new IllegalStateException("sha256sum failed");
        }
        SPENT.matcher(said)
                .results()
                .mapToDouble(spent -> 60 * Double.parseDouble(spent.group(1)) + Double.parseDouble(spent.group(2)))
                .forEach(seconds -> hashing += (long) (seconds * 1e9));
    }

    private Used used() {
        long serving = Stream.concat(Stream.of(server.toHandle()), server.descendants())
                .mapToLong(StoredByNginx::ticks)
                .sum();
        return new Used(serving * TICK + hashing, 0, 0, 0, 0);
    }

    /// User and system time: the 14th and the 15th field of the process's line, of which the second may have
    /// blanks.
    private static long ticks(ProcessHandle process) {
        try {
            var line = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    > 0;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> programs() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, NGINX));
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        server.onExit().join();
        FileSystemUtils.deleteRecursively(folder);
    }
}
