package onething.persistence.relational;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import onething.persistence.relational.matter.document.ParticularsDocument;
import org.junit.jupiter.api.Test;

/// Decision 15: the record of a stored document has both directions, because what is written is read again.
class DocumentsAreReadAgainTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /// Only a part of a matter. The row of the matter joins the parts.
    private static final Class<?> PART = ParticularsDocument.class;

    @Test
    void everyDocumentThatIsMadeOfAValueGivesTheValueBack() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var documents = files.filter(file -> file.toString().endsWith("Document.java"))
                    .flatMap(file -> withInner(type(file)))
                    .filter(type -> type.isRecord() && !type.equals(PART))
                    .toList();

            assertThat(documents).hasSizeGreaterThan(15);
            assertThat(documents)
                    .allSatisfy(document -> assertThat(lost(document)).isEmpty());
        }
    }

    @Test
    void aDocumentThatIsOnlyWrittenIsFound() {
        assertThat(lost(OnlyWritten.class)).containsExactly("Path");
    }

    /// The values that the document is made of and does not give back.
    private static List<String> lost(Class<?> document) {
        var given = Arrays.stream(document.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getReturnType)
                .toList();
        return Arrays.stream(document.getDeclaredMethods())
                .filter(method -> method.getName().equals("of") && method.getParameterCount() == 1)
                .map(method -> method.getParameterTypes()[0])
                .filter(value -> !given.contains(value))
                .map(Class::getSimpleName)
                .toList();
    }

    private static Class<?> type(Path file) {
        var name = SOURCES.relativize(file).toString().replace('/', '.');
        try {
            return Class.forName(name.substring(0, name.length() - ".java".length()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Class<?>> withInner(Class<?> type) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses()));
    }

    private record OnlyWritten(String text) {

        static OnlyWritten of(Path path) {
            return new OnlyWritten(path.toString());
        }
    }
}
