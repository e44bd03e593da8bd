package onething.bootstrap;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A package, or a folder of the pages, that holds more files than a person can survey is split by subject.
@BesideOthers
class FolderSizeTest {

    private static final int MAX_FILES = 20;
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGES = TOP.resolve("adapters-web/frontend");

    @Test
    void noPackageHoldsMoreThanTwentyFiles() {
        var modules = Stream.of(
                "domain", "application", "adapters-web", "adapters-persistence", "adapters-identity", "bootstrap");

        var sources = modules.flatMap(module -> Stream.of("main", "test")
                        .map(kind ->
                                TOP.resolve(module).resolve("src").resolve(kind).resolve("java")))
                .filter(Files::exists)
                .toList();

        assertThat(sources).hasSizeGreaterThan(10);
        assertThat(tooLarge(sources, ".java")).isEmpty();
    }

    @Test
    void noFolderOfThePagesHoldsMoreThanTwentyFiles() {
        var folders = List.of(PAGES.resolve("src"), PAGES.resolve("browser"), PAGES.resolve("scripts"));

        assertThat(tooLarge(folders, ".vue", ".ts", ".mjs", ".css")).isEmpty();
    }

    @Test
    void aFolderThatIsTooLargeIsFoundAndItsPackageInfoIsNotCounted(@TempDir Path top) throws IOException {
        var large = Files.createDirectory(top.resolve("large"));
        var full = Files.createDirectory(top.resolve("full"));
        for (int file = 0; file < 21; file++) {
            Files.createFile(large.resolve("Type" + file + ".java"));
        }
        for (int file = 0; file < 20; file++) {
            Files.createFile(full.resolve("Type" + file + ".java"));
        }
        Files.createFile(full.resolve("package-info.java"));

        assertThat(tooLarge(List.of(top), ".java")).containsExactly(Map.entry(large, 21L));
    }

    private static Map<Path, Long> tooLarge(List<Path> tops, String... endings) {
        return tops.stream()
                .flatMap(FolderSizeTest::files)
                .filter(file -> !file.endsWith("package-info.java"))
                .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                .collect(groupingBy(Path::getParent, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .filter(folder -> folder.getValue() > MAX_FILES)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Path> files(Path top) {
        try (var all = Files.walk(top)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
