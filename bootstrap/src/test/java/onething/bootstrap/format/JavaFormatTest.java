package onething.bootstrap.format;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import onething.bootstrap.BesideOthers;
import org.junit.jupiter.api.Test;

@BesideOthers
class JavaFormatTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    private final JavaFormat format = new JavaFormat();

    @Test
    void everyJavaFileIsFormatted() {
        var files = JavaFormat.files(TOP);

        var unformatted = files.parallelStream()
                .filter(this::isUnformatted)
                .map(file -> TOP.relativize(file).toString())
                .collect(joining("\n"));

        assertThat(files).hasSizeGreaterThan(1_000);
        assertThat(unformatted)
                .as("unformatted; mvn -q -Pformat -DskipTests -DskipFrontend test-compile formats them")
                .isEmpty();
    }

    @Test
    void aLineThatIsNotFormattedIsFound() {
        var source = "class A { int  b; }\n";

        assertThat(format.formatted(Path.of("A.java"), source)).isEqualTo("class A {\n    int b;\n}\n");
    }

    @Test
    void aParagraphOfADocCommentIsFilledAgainWhereALineIsTooLong() {
        var source = """
                /// one two three four five
                /// six seven
                ///
                /// eight
                class A {}
                """;

        assertThat(DocComments.wrapped(source, 20)).isEqualTo("""
                /// one two three
                /// four five six
                /// seven
                ///
                /// eight
                class A {}
                """);
    }

    @Test
    void theRestOfAParameterKeepsItsMargin() {
        var source = """
                /// @param a one two three
                ///          four five
                """;

        assertThat(DocComments.wrapped(source, 22)).isEqualTo("""
                /// @param a one two
                ///          three
                ///          four five
                """);
    }

    @Test
    void aRowOfATableLosesItsPaddingOnly() {
        assertThat(DocComments.wrapped("/// | a     | b     |\n", 16)).isEqualTo("/// | a | b |\n");
    }

    private boolean isUnformatted(Path file) {
        try {
            var source = Files.readString(file);
            return !format.formatted(file, source).equals(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
