package onething.web.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Decision 15: a factory that only copies fields is a mapper's work.
class CopiesAreMappedTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /// A factory of a view that takes one value and does nothing but call the constructor.
    private static final Pattern FACTORY = Pattern.compile(
            "static (\\w+View) \\w+\\(\\S+ (\\w+)\\) \\{(?: var [^;]*;)? return new \\1\\(([^;]*)\\); \\}");

    /// A field of the value, a field of its field, or such a field's own view.
    private static final String FIELD =
            "\\w+(?:\\.\\w+\\(\\))+(?:\\.map\\(\\w+(?:::of|::value|::wireName|\\.INSTANCE::\\w+)\\))?(?:\\.toList\\(\\))?";

    private static final String COPY =
            "(?:" + FIELD + "|(?:\\w+View\\.of|\\w+Mapper\\.INSTANCE\\.\\w+|List\\.copyOf)\\(" + FIELD + "\\))";

    private static final Pattern COPIES = Pattern.compile(COPY + "(?:, " + COPY + "){2,}");

    /// A field of the value itself, perhaps as it is written on the wire.
    private static final Pattern OWN_FIELD =
            Pattern.compile("\\w+\\.\\w+\\(\\)(?:\\.(?:value|wireName|toString)\\(\\)|\\.map\\(\\w+::\\w+\\))?");

    @Test
    void noFactoryOfAViewOnlyCopiesFields() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var copying = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> copying(read(file)).stream())
                    .toList();

            assertThat(copying).isEmpty();
        }
    }

    @Test
    void aFactoryThatOnlyCopiesIsFound() {
        assertThat(copying("""
                record SideView(String clock, String side, List<DueView> dues) {

                    static SideView of(Side side) {
                        return new SideView(
                                side.clock().value(), side.limitBasis().wireName(), side.dues().stream().map(DueView::of).toList());
                    }
                }
                """)).containsExactly("SideView");
    }

    @Test
    void aFactoryThatCopiesAllButOneIsFound() {
        assertThat(copying("""
                record SideView(UUID id, String state, int attempts, Optional<String> next, boolean late) {

                    static SideView of(Side side) {
                        var progress = side.progress();
                        return new SideView(
                                side.id(), progress.state().wireName(), progress.attempts(), progress.next(),
                                isLate(progress, side));
                    }
                }
                """)).containsExactly("SideView");
    }

    @Test
    void aFactoryThatJoinsOrChoosesIsFine() {
        assertThat(copying("""
                record SideView(String clock, String title, boolean mine) {

                    static SideView of(Side side) {
                        return new SideView(side.clock().value(), title(side), side.owner().equals(side.reader()));
                    }
                }
                """)).isEmpty();
    }

    private static List<String> copying(String source) {
        return FACTORY.matcher(source.replaceAll("\\s+", " ").replace("( ", "(").replace(" .", "."))
                .results()
                .filter(factory -> COPIES.matcher(factory.group(3)).matches() || copiesMost(factory.group(3)))
                .map(factory -> factory.group(1))
                .toList();
    }

    /// Whether more than three in four of at least five arguments are fields of the value: a mapper copies these,
    /// and decides on the others in a method of its own.
    private static boolean copiesMost(String arguments) {
        var all = List.of(arguments.split(", (?![^(]*\\))"));
        var copied =
                all.stream().filter(each -> OWN_FIELD.matcher(each).matches()).count();
        return all.size() >= 5 && copied * 4 > all.size() * 3;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
