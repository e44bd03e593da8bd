package onething.bootstrap.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import onething.bootstrap.Patience;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The image as `bootstrap/deploy/image/build` makes it of the production jar: built, checked, unpacked, and
/// started as a runtime of containers does, on a read-only root, as the user of the image, with the settings
/// mounted. The namespaces are made with `unshare`, so no runtime is needed; only root may do so. Packages come
/// from Debian.
@Tag("thorough")
@ExtendWith(Patience.class)
class ImageIT {

    private static final String JAR = System.getProperty("onething.jar");
    private static final Path TOOLS = Path.of("deploy/image").toAbsolutePath();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PORT = WholeSystem.aFreePort();
    private static final int STOPPED = 143;

    /// Arguments: the root, the folder with the settings, the folder with the data, the user; then the command.
    private static final String RUNTIME = """
            set -e
            root=$1 settings=$2 data=$3 user=$4; shift 4
            mount --make-rprivate /
            mount --bind "$root" "$root"
            mount -o remount,bind,ro "$root"
            mount -t proc proc "$root/proc"
            mount -t tmpfs -o size=64m tmpfs "$root/tmp"
            mount --rbind /dev "$root/dev"
            mount --bind "$settings" "$root/etc/onething"
            mount -o remount,bind,ro "$root/etc/onething"
            mount --bind "$data" "$root/var/lib/onething"
            exec chroot --groups= --userspec="$user" "$root" /bin/sh -c 'cd /etc/onething && exec "$@"' sh "$@"
            """;

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres database;
    private static JsonNode config;
    private static String user;

    @BeforeAll
    static void theImageIsBuiltAndUnpacked() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root makes namespaces");
        var image = folder.resolve("image.tar");
        var built = ran(TOOLS.resolve("build").toString(), JAR, image.toString());
        var checked = ran(TOOLS.resolve("check").toString(), image.toString());
        assertThat(checked).isEqualTo("sound: " + built.lines().toList().getLast() + "\n");
        unpack(image);
        user = config.at("/config/User").asString();
        database = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    @AfterAll
    static void theDatabaseStops() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void aContainerServesAndFinishesWhatItAcceptedBeforeItStops() throws Exception {
        var keys = container("make-keys", "AES").start();
        var printed = new String(keys.getInputStream().readAllBytes(), UTF_8);
        assertThat(keys.waitFor()).as(printed).isZero();
        write(ProductionSettings.yaml(database.getPort(), PORT, Path.of("/var/lib/onething/documents"), "", printed));
        var log = folder.resolve("log");

        var node = container().redirectOutput(log.toFile()).start();
        await().ignoreExceptionsInstanceOf(IOException.class).untilAsserted(() -> {
            assertThat(node.isAlive()).as(Files.readString(log)).isTrue();
            assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        });

        assertThat(get("/desk").body()).startsWith("<!doctype html>");
        assertThat(get("/login/captcha?kind=picture").body()).contains("data:image/png");
        var process = node.children().findFirst().orElseThrow();
        var about = Path.of("/proc", String.valueOf(process.pid()));
        assertThat(Files.readString(about.resolve("status"))).contains("Uid:\t10001\t10001", "Groups:\t \n");
        assertThat(threads(about)).as("Netty's library is used").anyMatch(name -> name.startsWith("reactor-http-ep"));
        assertThat(folder.resolve("data/documents")).isDirectory();

        try (var slow = new Socket("127.0.0.1", PORT)) {
            var body = "{\"matters\": [\"injury-determination\"]}";
            slow.getOutputStream().write(("""
                    POST /api/v1/guides/labour-rights/plan HTTP/1.1\r
                    Host: labour.example\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    Expect: 100-continue\r
                    \r
                    """.formatted(body.length())).getBytes(UTF_8));
            var accepted = "HTTP/1.1 100 Continue\r\n\r\n";
            assertThat(new String(slow.getInputStream().readNBytes(accepted.length()), UTF_8))
                    .isEqualTo(accepted);
            process.destroy();
            await().until(() -> Files.readString(log).contains("Commencing graceful shutdown"));
            slow.getOutputStream().write(body.getBytes(UTF_8));
            assertThat(new String(slow.getInputStream().readNBytes(12), UTF_8)).isEqualTo("HTTP/1.1 200");
        }
        assertThat(node.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(node.exitValue()).as(Files.readString(log)).isEqualTo(STOPPED);
    }

    /// As the image says, with these arguments.
    private static ProcessBuilder container(String... arguments) {
        var command = new ArrayList<>(
                List.of("unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", RUNTIME, "sh"));
        Stream.of("root", "settings", "data")
                .map(each -> folder.resolve(each).toString())
                .forEach(command::add);
        command.add(user);
        config.at("/config/Entrypoint").forEach(each -> command.add(each.asString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command);
        process.environment().clear();
        config.at("/config/Env").forEach(each -> {
            var pair = each.asString().split("=", 2);
            process.environment().put(pair[0], pair[1]);
        });
        process.environment().merge("PATH", "/usr/sbin:/sbin", (of, more) -> of + ":" + more);
        return process.redirectErrorStream(true);
    }

    private static void unpack(Path image) throws Exception {
        var oci = Files.createDirectory(folder.resolve("oci"));
        ran("tar", "-xf", image.toString(), "-C", oci.toString());
        var manifest =
                blob(oci, JSON.readTree(oci.resolve("index.json").toFile()).at("/manifests/0"));
        config = blob(oci, manifest.at("/config"));
        var root = Files.createDirectory(folder.resolve("root")).toString();
        for (var layer : manifest.at("/layers")) {
            ran("tar", "-xzpf", path(oci, layer).toString(), "-C", root);
        }
        Files.createDirectory(folder.resolve("settings"));
        var data = Files.createDirectories(folder.resolve("data/documents"));
        ran(
                "chown",
                "-R",
                config.at("/config/User").asString(),
                data.getParent().toString());
        // JUnit's folder is root's alone.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static JsonNode blob(Path oci, JsonNode descriptor) {
        return JSON.readTree(path(oci, descriptor).toFile());
    }

    private static Path path(Path oci, JsonNode descriptor) {
        return oci.resolve("blobs").resolve(descriptor.at("/digest").asString().replace(':', '/'));
    }

    /// For the service's user alone.
    private static void write(String settings) throws Exception {
        var file = Files.writeString(folder.resolve("settings/application.yaml"), settings);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        ran("chown", user, file.toString());
    }

    private static List<String> threads(Path about) throws IOException {
        try (var all = Files.list(about.resolve("task"))) {
            return all.map(thread -> {
                        try {
                            return Files.readString(thread.resolve("comm"));
                        } catch (IOException _) {
                            return "it has ended";
                        }
                    })
                    .toList();
        }
    }

    /// What it printed.
    private static String ran(String... command) throws Exception {
        var program = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = program.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command) + " " + said).isZero();
        return said;
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
                .timeout(Duration.ofMinutes(1))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
