package onething.bootstrap.browser;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The browser suite of the pages (`adapters-web/frontend/browser`), which the machine's Node runs against
/// a service. It clicks through the pages in a real Chromium. It keeps a picture of each case that failed,
/// and with `-Dpictures` a picture of each page.
final class BrowserSuite {

    /// The time limit: only a suite that hangs takes longer. Unfinished cases are then reported by name.
    private static final long LIMIT_MINUTES = 60;

    private final Path frontend = Stream.of("../adapters-web/frontend", "adapters-web/frontend")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("adapters-web/frontend is not beside this module"))
            .toAbsolutePath()
            .normalize();
    private final Path output = frontend.resolveSibling("target");
    private final Path pictures = output.resolve("pages");
    private final Path failed = output.resolve("failed-pages");
    private final Path log = output.resolve("browser-suite.log");

    /// The outcome of one test of the suite.
    ///
    /// @param wrong what was wrong; empty when nothing was
    record Outcome(String sentence, String wrong) {}

    /// Runs the suite and gives each case as soon as it has ended. Closing the stream ends the suite.
    Stream<Outcome> runAgainst(URI service) throws IOException {
        var vitest = frontend.resolve("node_modules/vitest/vitest.mjs");
        if (!Files.exists(vitest)) {
            throw new IllegalStateException(
                    "The pages have not been built: run Maven from the root, or leave them out with -DskipFrontend");
        }
        Files.createDirectories(output);
        var suite = new ProcessBuilder(
                        "node",
                        vitest.toString(),
                        "run",
                        "--config",
                        "vitest.browser.config.ts",
                        "--reporter=verbose",
                        "--reporter=./browser/support/reporter.ts")
                .directory(frontend.toFile())
                .redirectErrorStream(true);
        suite.environment().put("SERVICE", service.toString());
        if (System.getProperty("pictures") != null) {
            suite.environment().put("PICTURES", pictures.toString());
        }
        suite.environment().put("NO_COLOR", "1");
        var running = suite.start();
        CompletableFuture.delayedExecutor(LIMIT_MINUTES, TimeUnit.MINUTES).execute(() -> end(running));
        var outcomes = new Outcomes(running, Files.newBufferedWriter(log));
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(outcomes, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(() -> end(running));
    }

    private static void end(Process running) {
        running.descendants().forEach(ProcessHandle::destroyForcibly);
        running.destroyForcibly();
    }

    /// Reads the suite's output line by line: a record of its reporter (`browser/support/reporter.ts`) or text for
    /// the log.
    private final class Outcomes implements Iterator<Outcome> {

        private static final String RECORD = "\u001e";

        private final Process running;
        private final BufferedReader lines;
        private final BufferedWriter rest;
        private final Set<String> underWay = new LinkedHashSet<>();
        private final Queue<Outcome> ready = new ArrayDeque<>();
        private boolean ended;
        private boolean isAnyKnown;
        private boolean isAnyWrong;

        Outcomes(Process running, BufferedWriter rest) {
            this.running = running;
            this.lines = running.inputReader(StandardCharsets.UTF_8);
            this.rest = rest;
        }

        @Override
        public boolean hasNext() {
            try {
                while (ready.isEmpty() && !ended) {
                    read();
                }
                return !ready.isEmpty();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public Outcome next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private void read() throws IOException {
            var line = lines.readLine();
            if (line == null) {
                ended = true;
                rest.close();
                addWhatNeverEnded();
            } else if (line.contains(RECORD)) {
                take(JsonMapper.shared().readTree(line.substring(line.indexOf(RECORD) + 1)));
            } else {
                rest.append(line);
                rest.newLine();
                rest.flush();
            }
        }

        private void take(JsonNode said) {
            isAnyKnown = true;
            if (said.has("known")) {
                underWay.add(said.path("known").asString());
                return;
            }
            var sentence = said.path("ended").asString();
            underWay.remove(sentence);
            add(sentence, wrongWith(said));
        }

        /// Reports the case that exceeded the limit and all later ones; or a suite that failed outside its
        /// cases.
        private void addWhatNeverEnded() {
            underWay.forEach(sentence -> add(sentence, sentence + ": did not come to an end." + whatItSaid()));
            if (!isAnyKnown) {
                add("the browser suite", "It did not start." + whatItSaid());
            } else if (exitCode() != 0 && !isAnyWrong) {
                add("the browser suite", "It failed as a whole." + whatItSaid());
            }
        }

        private int exitCode() {
            return running.onExit().join().exitValue();
        }

        private void add(String sentence, String wrong) {
            isAnyWrong |= !wrong.isEmpty();
            ready.add(new Outcome(sentence, wrong));
        }
    }

    private String wrongWith(JsonNode said) {
        var state = said.path("state").asString();
        if (state.equals("passed")) {
            return "";
        }
        var errors = StreamSupport.stream(said.path("errors").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        return "%s: %s%n%s%nPictures of what failed: %s%nAll that was said: %s"
                .formatted(said.path("ended").asString(), state, String.join("\n", errors), failed, log);
    }

    private String whatItSaid() {
        try {
            return "\n" + Files.readString(log);
        } catch (IOException gone) {
            return " Its log is gone: " + log;
        }
    }
}
