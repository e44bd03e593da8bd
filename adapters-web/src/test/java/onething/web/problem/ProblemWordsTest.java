package onething.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// People never read words that are written for programmers of clients.
class ProblemWordsTest {

    private static final Path PAGES = Path.of("frontend/src/client/problem.ts");
    private static final Pattern PROGRAMMERS_WORDS = Pattern.compile("[A-Za-z]{3,}|接口|幂等");
    private static final Set<String> EVERYBODYS_WORDS = Set.of("PDF", "instead");

    @Test
    void problemsInProgrammersWordsAreNotShownByThePages() throws IOException {
        var hidden = hiddenByThePages();
        assertThat(Arrays.stream(ProblemKind.values())
                        .filter(kind -> inProgrammersWords(kind.problem()))
                        .map(kind -> kind.type().toString().replace("urn:onething:problem:", "")))
                .isSubsetOf(hidden);
    }

    @Test
    void thePagesHideNoProblemThatDoesNotExist() throws IOException {
        assertThat(hiddenByThePages())
                .isSubsetOf(Arrays.stream(ProblemKind.values())
                        .map(kind -> kind.type().toString().replace("urn:onething:problem:", ""))
                        .toList());
    }

    private static boolean inProgrammersWords(Problem problem) {
        var body = problem.body();
        return Stream.of(problem.kind().title(), body.getDetail(), String.valueOf(body.getProperties()))
                .flatMap(words -> PROGRAMMERS_WORDS.matcher(words).results())
                .map(MatchResult::group)
                .anyMatch(word -> !EVERYBODYS_WORDS.contains(word));
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
