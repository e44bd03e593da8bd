package onething.bootstrap.journey;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pages' own suite (`adapters-web/frontend/browser`), which the machine's Node runs against a service: it clicks
/// through them in a real Chromium, and keeps a picture of each.
final class BrowserSuite {

    private static final long PATIENCE_MINUTES = 20;

    private final Path frontend = Stream.of("../adapters-web/frontend", "adapters-web/frontend")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("adapters-web/frontend is not beside this module"))
            .toAbsolutePath()
            .normalize();
    private final Path output = frontend.resolveSibling("target");
    private final Path pictures = output.resolve("pages");
    private final Path log = output.resolve("browser-suite.log");
    private final Path report = output.resolve("browser-suite.json");

    /// What one test of the suite came to.
    ///
    /// @param wrong what was wrong; empty when nothing was
    record Outcome(String sentence, String wrong) {}

    /// Fails when the suite could not be run at all: then no page was looked at, whatever else is green.
    List<Outcome> runAgainst(URI service) throws IOException, InterruptedException {
        var vitest = frontend.resolve("node_modules/vitest/vitest.mjs");
        if (!Files.exists(vitest)) {
            throw new IllegalStateException(
                    "The pages have not been built: run Maven from the root, or leave them out with -DskipFrontend");
        }
        Files.createDirectories(output);
        Files.deleteIfExists(report);
        var suite = new ProcessBuilder(
                        "node",
                        vitest.toString(),
                        "run",
                        "--config",
                        "vitest.browser.config.ts",
                        "--reporter=verbose",
                        "--reporter=json",
                        "--outputFile.json=" + report)
                .directory(frontend.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        suite.environment().put("SERVICE", service.toString());
        suite.environment().put("SHOTS", pictures.toString());
        suite.environment().put("NO_COLOR", "1");
        var running = suite.start();
        try {
            if (!running.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The browser did not come to an end." + whatItSaid());
            }
        } finally {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
        if (!Files.exists(report)) {
            throw new IllegalStateException("The browser suite did not start." + whatItSaid());
        }
        var outcomes = outcomes(JsonMapper.shared().readTree(report.toFile()));
        if (running.exitValue() != 0 && outcomes.stream().allMatch(each -> each.wrong().isEmpty())) {
            throw new IllegalStateException("The browser suite failed as a whole." + whatItSaid());
        }
        return outcomes;
    }

    private List<Outcome> outcomes(JsonNode told) {
        var found = new ArrayList<Outcome>();
        for (var file : told.path("testResults")) {
            var tests = file.path("assertionResults");
            tests.forEach(test -> found.add(new Outcome(test.path("fullName").asString(), wrongWith(test))));
            if (tests.isEmpty()) {
                found.add(new Outcome(
                        Path.of(file.path("name").asString()).getFileName().toString(),
                        "No test of it was run. " + file.path("message").asString("") + whatItSaid()));
            }
        }
        return found;
    }

    private String wrongWith(JsonNode test) {
        var status = test.path("status").asString();
        if (status.equals("passed")) {
            return "";
        }
        var messages = StreamSupport.stream(test.path("failureMessages").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        return "%s: %s%n%s%nPictures, that of the failure among them: %s%nAll that was said: %s"
                .formatted(test.path("fullName").asString(), status, String.join("\n", messages), pictures, log);
    }

    private String whatItSaid() {
        try {
            return "\n" + Files.readString(log);
        } catch (IOException gone) {
            return " Its log is gone: " + log;
        }
    }
}
