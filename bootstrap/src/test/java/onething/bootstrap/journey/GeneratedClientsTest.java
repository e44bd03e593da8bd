package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.SigningIn;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clients that a public generator makes of the contract, as it is served, do the main job: open a draft, fill it in, hand
/// in what is asked for, submit, and see the matter. Maven puts the generator into `target/generator`.
class GeneratedClientsTest extends WholeSystem {

    private static final Path TOOLS = Path.of("target", "generator");
    private static final Path TYPESCRIPT =
            Path.of("..", "adapters-web", "frontend", "node_modules", "typescript", "bin", "tsc").toAbsolutePath();
    private static final Path ANSWERS = Path.of("src", "test", "resources", "journey", "answers.json");
    private static final Path CLIENTS = Path.of("src", "test", "resources", "clients");

    @TempDir
    private Path folder;

    private Path contract;

    @BeforeEach
    void theContractIsFetched() throws IOException {
        contract = folder.resolve("openapi.json");
        var served = Person.stranger(service()).get("/api/v1/openapi.json").is(200);
        Files.writeString(contract, served.response().body());
    }

    @Test
    void theJavaClientCompilesAndDoesTheMainJob() throws Exception {
        generate(
                "java",
                "--library",
                "native",
                "--additional-properties",
                "openApiNullable=false,useJakartaEe=true,apiPackage=onething.client.api,"
                        + "modelPackage=onething.client.model,invokerPackage=onething.client");
        var classes = Files.createDirectory(folder.resolve("classes"));
        var jars = jars();
        var arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", classes.toString(), "-cp", path(jars)));
        arguments.addAll(sources(folder.resolve("java").resolve("src").resolve("main")));
        arguments.add(CLIENTS.resolve("MainJob.java").toString());

        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();

        var urls = new ArrayList<URL>();
        urls.add(classes.toUri().toURL());
        for (var jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        try (var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            var job = loader.loadClass("MainJob").getMethod("run", String.class, String.class, String.class);
            assertThat(job.invoke(null, service().toString(), token(), answers())).isEqualTo("in-progress");
        }
    }

    @Test
    void theTypeScriptClientCompilesAndDoesTheMainJob() throws Exception {
        generate("typescript-fetch", "--additional-properties", "importFileExtension=.js");
        var client = folder.resolve("typescript-fetch");
        Files.copy(CLIENTS.resolve("main-job.ts"), client.resolve("main-job.ts"));
        Files.writeString(client.resolve("package.json"), "{\"type\": \"module\"}");
        run(client, "node", TYPESCRIPT.toString(), "--target", "es2022", "--module", "nodenext", "--strict",
                "--skipLibCheck", "--lib", "es2022,dom,dom.iterable", "--outDir", "out", "main-job.ts");

        assertThat(run(client, "node", "out/main-job.js", service().toString(), token(), answers()))
                .endsWith("in-progress");
    }

    @Test
    void thePythonClientCompiles() throws Exception {
        generate("python", "--additional-properties", "packageName=onething_client");

        run(folder.resolve("python"), "python3", "-m", "compileall", "-q", "onething_client");
    }

    private String token() {
        return SigningIn.byPassword(service(), "lina");
    }

    private static String answers() throws IOException {
        return Files.readString(ANSWERS);
    }

    private void generate(String language, String... more) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jars().getFirst().toString(),
                "generate",
                "-i",
                contract.toString(),
                "-g",
                language,
                "-o",
                folder.resolve(language).toString(),
                "--global-property",
                "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
        command.addAll(List.of(more));
        run(folder, command.toArray(String[]::new));
    }

    /// The generator first: it brings Jackson along, which its Java client needs.
    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(TOOLS)) {
            return files.map(Path::toAbsolutePath)
                    .sorted((one, other) -> Boolean.compare(isGenerator(other), isGenerator(one)))
                    .toList();
        }
    }

    private static boolean isGenerator(Path jar) {
        return jar.getFileName().toString().startsWith("openapi-generator-cli");
    }

    private static String path(List<Path> jars) {
        return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
    }

    private static List<String> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(Path::toString).filter(file -> file.endsWith(".java")).toList();
        }
    }

    /// What the command printed.
    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile("onething-", ".log");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(command[0]).isTrue();
        var printed = Files.readString(output).strip();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }
}
