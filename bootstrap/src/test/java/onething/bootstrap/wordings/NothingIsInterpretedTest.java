package onething.bootstrap.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.bootstrap.BesideOthers;
import org.junit.jupiter.api.Test;

/// No text becomes a program: not in the pages, and not in the service.
@BesideOthers
class NothingIsInterpretedTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES =
            List.of("domain", "application", "adapters-web", "adapters-persistence", "adapters-identity", "bootstrap");

    private static final Pattern IN_A_PAGE =
            Pattern.compile("\\bv-html\\b|\\b(inner|outer)HTML\\b|\\binsertAdjacentHTML\\b"
                    + "|\\bdocument\\.write|\\beval\\(|\\bnew Function\\(|\\bsrcdoc\\b");

    private static final Pattern IN_THE_SERVICE =
            Pattern.compile("ScriptEngine|SpelExpression|ExpressionParser|javax\\.naming|ObjectInputStream|XMLDecoder");

    private static final Pattern A_COMMAND = Pattern.compile("new ProcessBuilder\\(|\\.exec\\(");

    @Test
    void noPageWritesATextAsHtmlOrRunsIt() throws IOException {
        assertThat(filesWith(IN_A_PAGE, ROOT.resolve("adapters-web/frontend/src"), ".ts", ".vue"))
                .isEmpty();
        assertThat(IN_A_PAGE.matcher("<p v-html=\"note\">").find()).isTrue();
    }

    @Test
    void theServiceEvaluatesNoExpressionAndReadsNoObjects() throws IOException {
        assertThat(inTheService(IN_THE_SERVICE)).isEmpty();
    }

    /// The decoder of HEIC, and the server of a restore. Their arguments come from the settings and from the code.
    @Test
    void onlyTwoPlacesStartACommand() throws IOException {
        assertThat(inTheService(A_COMMAND)).containsExactly("HeicProgram.java", "Recovery.java");
    }

    private static Set<String> inTheService(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        for (var module : MODULES) {
            found.addAll(filesWith(pattern, ROOT.resolve(module).resolve("src/main/java"), ".java"));
        }
        return found;
    }

    private static Set<String> filesWith(Pattern pattern, Path folder, String... endings) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            var sources = files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
            assertThat(sources).hasSizeGreaterThan(10);
            for (var source : sources) {
                if (pattern.matcher(Files.readString(source)).find()) {
                    found.add(source.getFileName().toString());
                }
            }
        }
        return found;
    }
}
