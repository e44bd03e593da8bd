package onething.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.bootstrap.BesideOthers;
import org.junit.jupiter.api.Test;

/// A test that waits has a limit that also a machine ten times slower keeps (docs/contributing.md).
@BesideOthers
class PatientTestsTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    /// A client without a limit of its own waits five seconds.
    private static final Pattern CLIENT_WITHOUT_A_LIMIT =
            Pattern.compile("WebTestClient\\.bindTo(?:(?!responseTimeout|\\.build\\(\\))[\\s\\S])*\\.build\\(\\)");

    /// A server without a limit of its own has ten seconds to start.
    private static final Pattern SERVER_WITHOUT_A_LIMIT =
            Pattern.compile("EmbeddedPostgres\\s*\\.builder\\(\\)\\s*(?!\\s|\\.setPGStartupWait)");

    private static final Pattern SHORT_WAIT = Pattern.compile(
            "\\.(?:orTimeout|await|poll|get)\\(\\d{1,2}, (?:TimeUnit\\.)?SECONDS\\)|\\.(?:atMost|block)\\(Duration\\.of(?:Seconds\\(\\d{1,2}\\)|Millis\\(\\d+\\))");

    /// A loop of its own up to a moment, where Awaitility waits for the condition.
    private static final Pattern LOOP_UP_TO_A_MOMENT = Pattern.compile("nanoTime\\(\\) \\+ \\d[\\d_]*L?");

    /// Its lock is also taken by the thread that brings an element. If both want it at once, BlockHound ends the
    /// element on an event loop, and the test waits without an end.
    private static final Pattern SHARES_A_LOCK = Pattern.compile("(?<!Flux)\\.to(?:Iterable|Stream)\\(\\)");

    @Test
    void everyClientOfATestHasALongLimit() {
        assertThat(found(CLIENT_WITHOUT_A_LIMIT)).isEmpty();
    }

    @Test
    void everyServerOfATestHasLongToStart() {
        assertThat(found(SERVER_WITHOUT_A_LIMIT)).isEmpty();
    }

    @Test
    void noTestWaitsLessThanAMinuteForACondition() {
        assertThat(found(SHORT_WAIT)).isEmpty();
    }

    @Test
    void noTestWaitsInALoopOfItsOwn() {
        assertThat(found(LOOP_UP_TO_A_MOMENT)).isEmpty();
    }

    @Test
    void noTestSharesALockWithAnEventLoop() {
        assertThat(found(SHARES_A_LOCK)).isEmpty();
    }

    @Test
    void suchWaitsAreFound() {
        assertThat("trail.map(Event::at)\n    .toIterable()\n    .forEach(").containsPattern(SHARES_A_LOCK);
        assertThat("for (long end = System.nanoTime() + 10_000_000_000L; ; Thread.onSpinWait()) {")
                .containsPattern(LOOP_UP_TO_A_MOMENT);
        assertThat("WebTestClient.bindToController(it)\n    .configureClient()\n    .build();")
                .containsPattern(CLIENT_WITHOUT_A_LIMIT);
        assertThat(Stream.of("EmbeddedPostgres.builder().start()", "EmbeddedPostgres.builder()\n    .setPort(1)"))
                .allMatch(start -> SERVER_WITHOUT_A_LIMIT.matcher(start).find());
        assertThat("EmbeddedPostgres.builder()\n    .setPGStartupWait(Duration.ofMinutes(2))")
                .doesNotContainPattern(SERVER_WITHOUT_A_LIMIT);
        assertThat(Stream.of(
                        "latch.await(5, TimeUnit.SECONDS)",
                        "answer.orTimeout(30, SECONDS)",
                        "await().atMost(Duration.ofSeconds(8))",
                        "asked.block(Duration.ofMillis(500))"))
                .allMatch(wait -> SHORT_WAIT.matcher(wait).find());
    }

    private static Stream<String> found(Pattern pattern) {
        return JavaFormat.files(TOP).stream()
                .filter(file -> file.toString().contains("/src/test/"))
                .filter(file -> !file.endsWith("PatientTestsTest.java")
                        && !file.toString().contains("/planted/"))
                .flatMap(file -> found(pattern, file));
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        try {
            return pattern
                    .matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .map(wait -> file.getFileName() + ": " + wait)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
