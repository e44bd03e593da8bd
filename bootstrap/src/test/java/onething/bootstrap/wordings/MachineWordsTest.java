package onething.bootstrap.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.bootstrap.BesideOthers;
import org.junit.jupiter.api.Test;

/// The Chinese texts of the service are for people. None of them names a header, a parameter, a member of
/// JSON or a code: every text in the Java code with a Chinese character is read here, so this holds for
/// each refusal and each hint, wherever it is written.
@BesideOthers
class MachineWordsTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES =
            List.of("domain", "application", "adapters-web", "adapters-persistence", "adapters-identity");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+(?:-[A-Za-z]+)+|[A-Za-z]{3,}");
    private static final Set<String> EVERYBODYS_WORDS = Set.of("PDF", "JPG", "PNG", "HEIC", "WebP");

    /// What the bureau's author of a guide reads about its files. The keywords of these files are the author's
    /// own words.
    private static final List<String> FOR_AUTHORS_OF_GUIDES =
            List.of("onething/persistence/guides/", "onething/domain/guide/check/");

    /// Lines of the log, and the patterns that read what people type.
    private static final Pattern NOT_FOR_PEOPLE = Pattern.compile("LOG\\.|Pattern\\.compile|IllegalStateException");

    @Test
    void noTextForPeopleNamesAnythingOfTheMachine() {
        assertThat(MODULES.stream().flatMap(MachineWordsTest::lines).flatMap(MachineWordsTest::found))
                .isEmpty();
    }

    @Test
    void aNameInATextIsFound() {
        assertThat(found(new Line("a planted mistake", "fault(\"请带上 If-Match 再试\");")))
                .containsExactly("a planted mistake: If-Match");
    }

    private static Stream<String> found(Line line) {
        return TEXT.matcher(line.text())
                .results()
                .map(text -> text.group(1))
                .filter(text -> HAN.matcher(text).find())
                .flatMap(text -> NAME.matcher(text).results().map(name -> name.group()))
                .filter(name -> !EVERYBODYS_WORDS.contains(name))
                .map(name -> line.place() + ": " + name);
    }

    private static Stream<Line> lines(String module) {
        try (var files = Files.walk(REPOSITORY.resolve(module).resolve("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> FOR_AUTHORS_OF_GUIDES.stream().noneMatch(file.toString()::contains))
                    .toList()
                    .stream()
                    .flatMap(MachineWordsTest::lines)
                    .filter(line -> !NOT_FOR_PEOPLE.matcher(line.text()).find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Line> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.strip().startsWith("//"))
                    .map(line -> new Line(file.getFileName().toString(), line.replaceAll("\\\\[nt]", " ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Line(String place, String text) {}
}
