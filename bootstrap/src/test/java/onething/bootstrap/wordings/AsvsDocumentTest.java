package onething.bootstrap.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.bootstrap.BesideOthers;
import org.junit.jupiter.api.Test;

/// Every test that `docs/asvs.md` names exists, every row has a proof, and the counts are those of the rows.
@BesideOthers
class AsvsDocumentTest {

    private enum Kind {
        MET_BY_A_TEST("met by a test", "`[A-Za-z0-9]+(Test|IT|\\.test\\.ts)`.*"),
        MET_WITHOUT("met without a test of its own", "met: .{10,}"),
        NOT_APPLICABLE("not applicable", "not applicable: because .{10,}"),
        NOT_MET("not met", "\\*\\*not met\\*\\*.{10,}");

        private final String text;
        private final Pattern proof;

        Kind(String text, String proof) {
            this.text = text;
            this.proof = Pattern.compile(proof);
        }
    }

    private record Row(String number, int level, String proof) {

        static Row of(String line) {
            var cells = ROW.matcher(line);
            assertThat(cells.matches()).as(line).isTrue();
            return new Row(cells.group(1), Integer.parseInt(cells.group(2)), cells.group(3));
        }

        boolean isOf(Kind kind) {
            return kind.proof.matcher(proof).matches();
        }

        boolean counts(Kind kind, int ofLevel) {
            return level == ofLevel && isOf(kind);
        }
    }

    private static final Path ROOT = Path.of("..");
    private static final Path PAGES = ROOT.resolve("adapters-web/frontend/src");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:Test|IT)|[A-Za-z]+\\.test\\.ts)`");
    private static final Pattern ROW = Pattern.compile("\\| ([0-9.]+) \\| ([12]) \\| [^|]+ \\| ([^|]+) \\|");
    private static final int OF_LEVEL_1 = 70;
    private static final int OF_LEVEL_2 = 183;

    @Test
    void everyNamedTestExists() throws IOException {
        var found = TEST.matcher(document()).results();
        var named = found.map(name -> name.group(1)).collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(tests()).containsAll(named);
    }

    @Test
    void everyRequirementHasARowWithAProof() throws IOException {
        var rows = rows();

        assertThat(rows).filteredOn(row -> row.level() == 1).hasSize(OF_LEVEL_1);
        assertThat(rows).filteredOn(row -> row.level() == 2).hasSize(OF_LEVEL_2);
        for (var row : rows) {
            var kinds = Stream.of(Kind.values()).filter(row::isOf);
            assertThat(kinds).as(row.number()).hasSize(1);
        }
    }

    @Test
    void noNumberIsThereTwice() throws IOException {
        assertThat(rows()).extracting(Row::number).doesNotHaveDuplicates();
    }

    @Test
    void theCountsAreThoseOfTheRows() throws IOException {
        var lines = document().lines().toList();

        for (var kind : Kind.values()) {
            var first = count(kind, 1);
            var second = count(kind, 2);
            assertThat(lines).contains(line(kind.text, first, second));
        }
        assertThat(lines).contains(line("all", OF_LEVEL_1, OF_LEVEL_2));
    }

    private static String line(String text, long first, long second) {
        return "| %s | %d | %d | %d |".formatted(text, first, second, first + second);
    }

    private static long count(Kind kind, int level) throws IOException {
        return rows().stream().filter(row -> row.counts(kind, level)).count();
    }

    private static List<Row> rows() throws IOException {
        var lines = document().lines().filter(line -> line.matches("\\| [0-9].*"));
        return lines.map(Row::of).toList();
    }

    /// The names of the files in the tests of all modules, without `.java`, and in the sources of the pages.
    private static Set<String> tests() throws IOException {
        var names = new HashSet<>(filesOf(PAGES));
        try (var modules = Files.newDirectoryStream(ROOT)) {
            for (var module : modules) {
                var tests = module.resolve("src/test/java");
                if (Files.isDirectory(tests)) {
                    names.addAll(filesOf(tests));
                }
            }
        }
        return names;
    }

    private static Set<String> filesOf(Path folder) throws IOException {
        try (var walked = Files.walk(folder)) {
            var names = walked.map(file -> file.getFileName().toString());
            return names.map(name -> name.replace(".java", "")).collect(Collectors.toSet());
        }
    }

    private static String document() throws IOException {
        return Files.readString(ROOT.resolve("docs/asvs.md"));
    }
}
