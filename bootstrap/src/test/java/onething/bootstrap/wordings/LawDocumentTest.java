package onething.bootstrap.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.bootstrap.BesideOthers;
import org.junit.jupiter.api.Test;

/// Every test, safeguard and place in the data that `docs/law.md` names exists, and every safeguard of the guide is
/// named.
@BesideOthers
class LawDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Path GUIDE = ROOT.resolve("adapters-persistence/src/main/resources/guides/labour-rights");
    private static final Path PROCEDURES = GUIDE.resolve("procedures");
    private static final Pattern IN_CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9-]*");
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
        assertThat(rows())
                .hasSizeGreaterThan(40)
                .allSatisfy(row -> assertThat(row).containsPattern(TEST));
    }

    /// The third column: actions, clocks, safeguards, fields and materials by their names in the data.
    @Test
    void everyNamedPlaceIsInTheData() {
        var data = filesOf(GUIDE).map(LawDocumentTest::read).collect(Collectors.joining("\n"));
        var files = filesOf(GUIDE).map(file -> file.getFileName().toString()).toList();

        assertThat(rows())
                .allSatisfy(row -> assertThat(IN_CODE.matcher(row.split("\\|")[3])
                                .results()
                                .map(place -> place.group(1))
                                .filter(place -> !Character.isUpperCase(place.charAt(0)) && !files.contains(place))
                                .flatMap(place -> NAME.matcher(place).results().map(name -> name.group())))
                        .allMatch(name -> Pattern.compile("(?<![A-Za-z0-9-])" + name + "(?![A-Za-z0-9])")
                                .matcher(data)
                                .find()));
    }

    private static List<String> rows() {
        return document()
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| article") && !line.startsWith("| rule"))
                .toList();
    }

    private static Stream<Path> filesOf(Path folder) {
        try (var walked = Files.walk(folder)) {
            return walked.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
