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

/// A test method's name is a sentence without signs: `aCompleteDraftIsSubmitted` (docs/contributing.md).
@BesideOthers
class TestNamesTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern WITH_UNDERSCORES =
            Pattern.compile("^ {4}(?:static )?(?:void|Stream<\\w+>) \\w+_\\w+\\(", Pattern.MULTILINE);

    @Test
    void noTestIsNamedWithUnderscores() {
        assertThat(JavaFormat.files(TOP).stream().flatMap(TestNamesTest::withUnderscores))
                .isEmpty();
    }

    @Test
    void suchANameIsFound() {
        assertThat(WITH_UNDERSCORES.matcher("    void a_draft_is_submitted() {").find())
                .isTrue();
    }

    private static Stream<String> withUnderscores(Path file) {
        try {
            var found = WITH_UNDERSCORES.matcher(Files.readString(file)).results();
            return found.map(MatchResult::group).map(name -> file.getFileName() + ":" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
