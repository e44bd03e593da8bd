package onething.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every test and every safeguard that `docs/law.md` names exists, and every safeguard of the guide is named.
@BesideOthers
class LawDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PROCEDURES =
            ROOT.resolve("adapters-persistence/src/main/resources/guides/labour-rights/procedures");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)`");
    private static final Pattern SAFEGUARDS = Pattern.compile("(?s)\\nsafeguards:\\n(.*?)\\n[a-z]");
    private static final Pattern CODE = Pattern.compile("(?m)^  - code: ([a-z0-9-]+)$");

    @Test
    void everyNamedTestExists() {
        var named =
                TEST.matcher(document()).results().map(found -> found.group(1)).collect(Collectors.toSet());

        assertThat(named).isNotEmpty();
        assertThat(tests()).containsAll(named);
    }

    @Test
    void everyRowOfTheTablesNamesATest() {
        var rows = document()
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| article") && !line.startsWith("| rule"))
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(40)
                .allSatisfy(row -> assertThat(row).containsPattern(TEST));
    }

    @Test
    void everySafeguardOfTheGuideIsNamed() {
        var document = document();

        assertThat(safeguards())
                .hasSizeGreaterThan(20)
                .allSatisfy(code -> assertThat(document).contains("`" + code + "`"));
    }

    private static Set<String> safeguards() {
        try (var files = Files.list(PROCEDURES)) {
            return files.flatMap(file -> SAFEGUARDS.matcher(read(file)).results())
                    .flatMap(section -> CODE.matcher(section.group(1)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> tests() {
        try (var modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(LawDocumentTest::classes)
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> classes(Path folder) {
        try (var walked = Files.walk(folder)) {
            return walked
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String document() {
        return read(ROOT.resolve("docs/law.md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
