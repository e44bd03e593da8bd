package onething.bootstrap.format;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The format of all Java files: palantir-java-format, 120 columns, and its order of imports. Lines of a doc
/// comment (`///`) that are longer than [#DOC_COLUMNS] are wrapped first, because the formatter would break them
/// into code that does not compile.
///
/// The formatter parses with the JDK that runs it and needs the syntax of JDK 25. Maven itself may run on JDK 17,
/// so this runs where the tests run, on the toolchain's JDK, and not as a Maven plugin.
public final class JavaFormat {

    static final int DOC_COLUMNS = 116;

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    /// Formats every Java file of the project in place. `mvn -q -Pformat -DskipTests -DskipFrontend test-compile`
    /// calls it.
    ///
    /// @param arguments the project's top folder
    public static void main(String[] arguments) throws IOException {
        var format = new JavaFormat();
        for (var file : files(Path.of(arguments[0]))) {
            var before = Files.readString(file);
            var after = format.formatted(file, before);
            if (!after.equals(before)) {
                Files.writeString(file, after);
                System.out.println("formatted " + file);
            }
        }
    }

    /// All Java files of the six modules. Generated files are not among them.
    static List<Path> files(Path top) {
        return Stream.of(
                        "domain",
                        "application",
                        "adapters-web",
                        "adapters-persistence",
                        "adapters-identity",
                        "bootstrap")
                .map(module -> top.resolve(module).resolve("src"))
                .flatMap(JavaFormat::javaFiles)
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalStateException if the formatter cannot parse the file
    String formatted(Path file, String source) {
        try {
            var formatted = formatter.formatSource(DocComments.wrapped(source, DOC_COLUMNS));
            return ImportOrderer.reorderImports(formatted, JavaFormatterOptions.Style.PALANTIR);
        } catch (FormatterException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
