package onething.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// People never read words that are written for programmers of clients: names of headers, parameters,
/// members of JSON, or codes. Those are in `technical` and in further members.
class ProblemWordsTest {

    private static final Path PAGES = Path.of("frontend/src/client/problem.ts");
    private static final Pattern PROGRAMMERS_WORDS = Pattern.compile("[A-Za-z]{2,}|[-_/`]|接口|幂等|数组|对象|参数");
    private static final Set<String> EVERYBODYS_WORDS = Set.of("PDF", "JPG", "PNG", "HEIC", "WebP", "MB", "KB");

    @ParameterizedTest
    @EnumSource
    void noProblemHasWordsForProgrammers(ProblemKind kind) {
        assertThat(programmersWords(kind.problem())).isEmpty();
    }

    /// The values of a refusal are codes, except those that the guide has words for.
    @ParameterizedTest
    @MethodSource("onething.web.problem.RefusalAdviceTest#everyRefusal")
    void noRefusalRepeatsACodeInItsWords(Refusal refusal) {
        assertThat(programmersWords(RefusalProblems.of(refusal))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("typesOfARequest")
    void noHintAboutATypeHasWordsForProgrammers(Class<?> type) {
        assertThat(programmersWords(ExpectedTypeText.of(type))).isEmpty();
    }

    static Stream<Class<?>> typesOfARequest() {
        return Stream.of(
                UUID.class,
                boolean.class,
                LocalDate.class,
                Instant.class,
                int.class,
                String.class,
                List.class,
                Map.class,
                Object.class);
    }

    @Test
    void thePagesHideNoProblemThatDoesNotExist() throws IOException {
        assertThat(hiddenByThePages())
                .isSubsetOf(Arrays.stream(ProblemKind.values())
                        .map(kind -> kind.type().toString().replace("urn:onething:problem:", ""))
                        .toList());
    }

    private static List<String> programmersWords(Problem problem) {
        var body = problem.body();
        return Stream.of(body.getTitle(), body.getDetail(), body.getProperties().get("instead"))
                .flatMap(words -> programmersWords(String.valueOf(words)).stream())
                .toList();
    }

    private static List<String> programmersWords(String words) {
        return PROGRAMMERS_WORDS
                .matcher(words.replace("%s", "").replaceAll("\\d{4}-\\d{2}-\\d{2}", ""))
                .results()
                .map(MatchResult::group)
                .filter(word -> !EVERYBODYS_WORDS.contains(word))
                .toList();
    }

    private static Set<String> hiddenByThePages() throws IOException {
        var pages = Files.readString(PAGES);
        var list = pages.substring(
                pages.indexOf("FOR_PROGRAMS = new Set(["), pages.indexOf("]);", pages.indexOf("FOR_PROGRAMS = ")));
        return Pattern.compile("'([a-z-]+)'")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
